import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createProject } from '../bundlers/project.js'
import { successOf } from '../support/run-command.js'
import { expectToFollowChanges, PRINT } from './follow-changes.js'
import { nodes } from './nodes/nodes.js'
import { BROKEN, createEverything, EXPECTED, ONCE, reportsIn, runRegistered } from './project.js'

const RUN = `
import { KaitaiError } from 'unplugin-ksy/runtime'
import result, { readTooFar, writeTooMuch } from './main.js'
const stacks = [readTooFar, writeTooMuch].map((fail) => {
  try {
    fail()
  } catch (error) {
    return [error instanceof KaitaiError, error.stack]
  }
})
console.log(JSON.stringify({ result, stacks }))
`

const REQUIRE = `
const { KaitaiError, KaitaiStream } = require('unplugin-ksy/runtime')
const { default: Archive } = require('./specs/archive.ksy')
const { default: First } = require('./specs/ring/first.ksy')
const { default: Size } = require('./library/common/size.ksy')

const first = First.read(new KaitaiStream(Uint8Array.of(1, 0)))
const archive = Archive.create({ lenPacked: { value: 1 } })
try {
  Archive.read(new Uint8Array(2))
} catch (error) {
  console.log(JSON.stringify({
    again: [...First.write(first)],
    sameClass: archive.lenPacked instanceof Size && first.next.back instanceof First,
    sameError: error instanceof KaitaiError,
    stack: error.stack,
  }))
}
`

/** A package outside of the project that ships a spec and has no dependencies. */
function createBarePackage(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-bare-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0" }')
  writeFileSync(join(folder, 'byte.ksy'), 'meta:\n  id: byte\nseq:\n  - id: value\n    type: u1\n')
  return folder
}

describe.each(nodes)('node $name --import unplugin-ksy/register', (node) => {
  test('imports a bit of everything, and stacks name the line of the field', async () => {
    const project = createEverything({ 'run.mjs': RUN })
    const { result, stacks } = JSON.parse(await successOf(runRegistered(node, project, 'run.mjs')))
    expect(result).toMatchObject(EXPECTED)
    // `checksum`, the last field, is in lines 29 and 30.
    const inChecksum = expect.stringMatching(/specs[\\/]archive\.ksy:(?:29|30):\d+/)
    expect(stacks).toEqual([
      [true, inChecksum],
      [true, inChecksum],
    ])
  })

  test('requires specs, those that import each other too', async () => {
    const project = createEverything({ 'run.cjs': REQUIRE })
    expect(JSON.parse(await successOf(runRegistered(node, project, 'run.cjs')))).toEqual({
      again: [1, 0],
      sameClass: true,
      sameError: true,
      // `magic`, the first field of the header, is in lines 6 and 7.
      stack: expect.stringMatching(/parts[\\/]header\.ksy:[67]:\d+/),
    })
  })

  test.each([
    ['import', 'run.mjs', "import './outer.ksy'\nconsole.log('not reached')\n"],
    ['require', 'run.cjs', "require('./outer.ksy')\nconsole.log('not reached')\n"],
  ])('a mistake ends a program that has it in an %s', async (_, name, text) => {
    const project = createProject({ ...BROKEN, [name]: text })
    const { status, stdout, output } = await runRegistered(node, project, name)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(reportsIn(output)).toEqual(ONCE)
    // Nothing but the place, and what Node itself has to say.
    const frames = output.match(/^ {4}at .*$/gm)
    expect(frames).toEqual([expect.stringMatching(/^ {4}at .*inner\.ksy:5:11$/)])
  })

  test('a program can catch a mistake', async () => {
    const text = "import('./outer.ksy').catch(({ message }) => console.log(message))\n"
    const project = createProject({ ...BROKEN, 'run.mjs': text })
    expect(reportsIn(await successOf(runRegistered(node, project, 'run.mjs')))).toEqual(ONCE)
  })

  test('a mistake in the options says which there are', async () => {
    const project = createProject({
      'package.json': '{ "type": "module", "unplugin-ksy": { "modes": "read" } }',
    })
    const { status, output } = await runRegistered(node, project, 'main.js')
    expect(status).toBe(1)
    expect(output).toContain('"unplugin-ksy" has no option "modes". There are importPaths, mode,')
  })

  test.each(['import', 'require'] as const)('a package without our runtime gets it by %s', async (way) => {
    const load = { import: "await import('bare/byte.ksy')", require: "require('bare/byte.ksy')" }[way]
    const name = way === 'import' ? 'run.mjs' : 'run.cjs'
    const text = `const { default: Byte } = ${load}\nconsole.log(Byte.read(Uint8Array.of(7)).value)\n`
    const project = createProject({ [name]: text })
    // A strict package manager links packages, and Node takes them to be where they are.
    symlinkSync(createBarePackage(), project.path('node_modules/bare'), 'junction')
    expect(await successOf(runRegistered(node, project, name))).toBe('7\n')
  })

  test('writes no files', async () => {
    const project = createProject()
    await successOf(runRegistered(node, project, 'main.js'))
    expect(existsSync(project.path('line.ksy.d.ts'))).toBe(false)
  })

  test('starts again in watch mode when a spec or an import of it changes', async () => {
    const project = createProject({ 'run.mjs': PRINT })
    const args = ['--watch', '--import', 'unplugin-ksy/register', 'run.mjs']
    // After a start that failed Node 22 watches nothing any more, not even if the mistake was in JavaScript.
    await expectToFollowChanges(project, node.path, args, !node.name.startsWith('v22.'))
  })
})

const TSX = import.meta.resolve('tsx')

describe.each(nodes)('tsx on node $name', (node) => {
  const MAIN = `
import First from './specs/ring/first.ksy'
import Archive from './specs/archive.ksy'
import Token from './specs/token.ts'
import { KaitaiError, KaitaiStream } from 'unplugin-ksy/runtime'

const first: First = First.read(new KaitaiStream(Uint8Array.of(1, 0)))
const archive = Archive.create({ token: new Token() })
try {
  Archive.read(new KaitaiStream(new Uint8Array(2)))
} catch (error: any) {
  const { stack } = error
  const sameToken = archive.token instanceof Token
  console.log(JSON.stringify({ more: first.more, sameToken, sameError: error instanceof KaitaiError, stack }))
}
`
  test.each(['module', 'commonjs'])('loads specs in a package of type %s', async (type) => {
    const manifest = { type, 'unplugin-ksy': { importPaths: ['library'] } }
    const project = createEverything({ 'package.json': JSON.stringify(manifest), 'main.ts': MAIN })
    project.write(
      'specs/token.ts',
      "import { KaitaiStruct } from 'unplugin-ksy/runtime'\nexport default class Token extends KaitaiStruct { declare text: string }\n",
    )
    const outcome = runRegistered(node, project, 'main.ts', '--import', TSX)
    expect(JSON.parse(await successOf(outcome))).toEqual({
      more: 1,
      sameToken: true,
      sameError: true,
      stack: expect.stringMatching(/parts[\\/]header\.ksy:[67]:\d+/),
    })
  })

  test('a mistake ends a program', async () => {
    const project = createProject({
      ...BROKEN,
      'main.ts': "import './outer.ksy'\nconsole.log('not reached')\n",
    })
    const outcome = await runRegistered(node, project, 'main.ts', '--import', TSX)
    expect(outcome).toMatchObject({ status: 1, stdout: '' })
    expect(reportsIn(outcome.output)).toEqual(ONCE)
  })

  test('tsx watch starts again when a spec or an import of it changes', async () => {
    const project = createProject({ 'run.ts': PRINT })
    const args = ['watch', '--include', './**/*.ksy', '--import', 'unplugin-ksy/register', 'run.ts']
    await expectToFollowChanges(project, node.path, [fileURLToPath(new URL('cli.mjs', TSX)), ...args])
  })
})
