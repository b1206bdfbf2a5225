import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createProject } from '../bundlers/project.js'
import { installElsewhere } from '../bundlers/hosts/elsewhere.js'
import { runProgram } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'
import { expectToFollowChanges, PRINT } from './follow-changes.js'
import { isThorough, nodes } from './nodes/nodes.js'
import type { Node } from './nodes/nodes.js'
import { BROKEN, createEverything, ONCE, reportsIn } from './project.js'
import type { Project } from './project.js'

// Jest is too large to be installed with the other packages, so only `pnpm test:nodes` installs and tries it.

const jest = { name: 'jest', version: '30.5.2', probe: 'npx jest --version' }
const folder = isThorough ? await installElsewhere(jest) : undefined

/** The arguments of Node that run Jest in a project. */
function argumentsFor(project: Project, ...flags: readonly string[]): readonly string[] {
  const script = join(folder ?? '', 'node_modules/jest/bin/jest.js')
  return [
    '--experimental-vm-modules',
    script,
    '--colors=false',
    '--cacheDirectory',
    project.path('cache'),
    ...flags,
  ]
}

function run(node: Node, project: Project): Promise<Outcome> {
  return runProgram(node.path, argumentsFor(project), { cwd: project.root })
}

const TRANSFORM = "transform: { '\\\\.ksy$': ['unplugin-ksy/jest', { importPaths: ['library'] }] }"

const HEADER =
  'meta:\n  id: header\n  imports: [../../library/common/size]\nseq:\n  - id: magic\n    contents: ARC\n  - id: len\n    type: size\n  - id: more\n    type: u1\ninstances:\n  sum:\n    value: len.value + more\n'
const SIZE = 'meta:\n  id: size\n  endian: le\nseq:\n  - id: value\n    type: u2\n'

/** Node's `require` of ES modules, which Jest has with Node 24.9 or newer. */
const requiresModules = ({ name }: Node): boolean =>
  Number(/\d+/.exec(name)?.[0]) > 24 || /^v24\.(9|\d\d)/.test(name)

describe.skipIf(folder === undefined).each(nodes)('Jest on node $name', (node) => {
  test('ES modules', async () => {
    const project = createEverything({
      'jest.config.mjs': `export default { ${TRANSFORM}, extensionsToTreatAsEsm: ['.ksy'] }\n`,
      'main.test.js': `
import result, { readTooFar } from './main.js'
test('everything', () => expect(result).toMatchObject({ title: '日本語', token: '42', sameClass: true }))
test('a failure', () => void readTooFar())
`,
    })
    const { output } = await run(node, project)
    expect(output).toContain('1 failed, 1 passed')
    expect(output).toMatch(/specs[\\/]archive\.ksy:(?:29|30):\d+/)
  })

  test('a mistake is shown once', async () => {
    const project = createEverything({
      ...BROKEN,
      'jest.config.mjs': `export default { ${TRANSFORM}, extensionsToTreatAsEsm: ['.ksy'] }\n`,
      'main.test.js': "import './outer.ksy'\n",
    })
    const { status, output } = await run(node, project)
    expect(status).toBe(1)
    expect(reportsIn(output)).toEqual(ONCE)
  })

  test.skipIf(!requiresModules(node))(
    'CommonJS, and a change of an import is seen through the cache',
    async () => {
      const project = createEverything({
        'package.json': '{}',
        'specs/parts/header.ksy': HEADER,
        'jest.config.cjs': `module.exports = { ${TRANSFORM} }\n`,
        'main.test.js': `
const { default: First } = require('./specs/ring/first.ksy')
const { default: Header } = require('./specs/parts/header.ksy')
test('a circle', () => expect(First.read(Uint8Array.of(1, 0)).next.back).toBeInstanceOf(First))
test('an import', () => expect(Header.read(Uint8Array.of(65, 82, 67, 1, 2, 3)).sum).toBe(516))
`,
      })
      expect((await run(node, project)).output).toContain('2 passed')
      project.write('library/common/size.ksy', SIZE.replace('value', 'other'))
      const { output } = await run(node, project)
      // The header itself has not changed.
      expect(output).toMatch(/parts[\\/]header\.ksy:\d+:\d+: error: .*value/)
    },
  )

  test('in watch mode a test runs again when a spec or an import of it changes', async () => {
    const project = createProject({
      'jest.config.mjs': `export default {
        ${TRANSFORM},
        extensionsToTreatAsEsm: ['.ksy'],
        moduleFileExtensions: ['js', 'json', 'ksy'],
      }\n`,
      'main.test.js': `${PRINT}test('it', () => {})\n`,
    })
    await expectToFollowChanges(project, node.path, argumentsFor(project, '--watchAll'))
  })
})
