import { realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createProject } from '../bundlers/project.js'
import { runNode } from '../support/run-command.js'
import { expectToFollowChanges, PRINT } from './follow-changes.js'
import { BROKEN, createEverything, ONCE, reportsIn } from './project.js'
import type { Project } from './project.js'

const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'))

const CONFIG = `
import ksy from 'unplugin-ksy/vite'
export default { plugins: [ksy({ importPaths: ['library'] })] }
`

/** The script that runs the tests of a project. */
function install(project: Project): string {
  project.write('vitest.config.js', CONFIG)
  symlinkSync(realpathSync(vitest), project.path('node_modules/vitest'), 'junction')
  return join(vitest, 'vitest.mjs')
}

/** Runs the tests of a project once. */
function run(project: Project): ReturnType<typeof runNode> {
  return runNode(install(project), ['run', '--no-color'], { cwd: project.root })
}

test('a test imports specs, of packages too, and the frame of a failure is in the spec', async () => {
  const project = createEverything({
    'package.json': '{ "type": "module", "dependencies": { "formats": "*" } }',
    'node_modules/formats/package.json':
      '{ "name": "formats", "version": "1.0.0", "type": "module", "exports": "./index.js", "dependencies": { "unplugin-ksy": "*" } }',
    'node_modules/formats/index.js': "export { default as Byte } from './byte.ksy'\n",
    'node_modules/formats/byte.ksy': 'meta:\n  id: byte\nseq:\n  - id: value\n    type: u1\n',
    'main.test.js': `
import { expect, test } from 'vitest'
import { Byte } from 'formats'
import { KaitaiError, KaitaiStream } from 'unplugin-ksy/runtime'
import result, { readTooFar, writeTooMuch } from './main.js'

test('everything', () => {
  expect(result).toMatchObject({ title: '日本語', token: '42', sameClass: true, again: true })
  expect(Byte.read(new KaitaiStream(Uint8Array.of(7))).value).toBe(7)
  expect(readTooFar).toThrow(KaitaiError)
})
test('a failure to read', () => void readTooFar())
test('a failure to write', () => void writeTooMuch())
`,
  })
  const { status, output } = await run(project)
  expect(output).toContain('2 failed | 1 passed')
  expect(status).toBe(1)
  // `checksum`, the last field, is in lines 29 and 30.
  expect(output.match(/❯ Archive\._\w+ specs[\\/]archive\.ksy:(?:29|30):\d+$/gm)).toEqual([
    expect.stringContaining('_readFields'),
    expect.stringContaining('_checkFields'),
  ])
})

test('a mistake in a spec is shown once, with its place', async () => {
  const main = "import './outer.ksy'\n"
  const { status, output } = await run(createProject({ ...BROKEN, 'main.test.js': main }))
  expect(status).toBe(1)
  expect(reportsIn(output)).toEqual(ONCE)
})

test('in watch mode a test runs again when a spec or an import of it changes', async () => {
  const project = createProject({
    'main.test.js': `import { test } from 'vitest'\n${PRINT}test('it', () => {})\n`,
  })
  await expectToFollowChanges(project, process.execPath, [install(project), 'watch', '--no-color'])
})
