import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installElsewhere } from '../bundlers/hosts/elsewhere.js'
import { runProgram } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'
import { isThorough, nodes } from './nodes/nodes.js'
import type { Node } from './nodes/nodes.js'
import { BROKEN, createEverything, ONCE, reportsIn } from './project.js'
import type { Project } from './project.js'

// Jest is too large to be installed with the other packages, so only `pnpm test:nodes` installs and tries it.

const jest = { name: 'jest', version: '30.5.2', probe: 'npx jest --version' }
const folder = isThorough ? await installElsewhere(jest) : undefined

function run(node: Node, project: Project, ...flags: readonly string[]): Promise<Outcome> {
  const script = join(folder ?? '', 'node_modules/jest/bin/jest.js')
  const args = [...flags, script, '--colors=false', '--cacheDirectory', project.path('cache')]
  return runProgram(node.path, args, { cwd: project.root })
}

const TRANSFORM = "transform: { '\\\\.ksy$': ['unplugin-ksy/jest', { importPaths: ['library'] }] }"

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
    const { output } = await run(node, project, '--experimental-vm-modules')
    expect(output).toContain('1 failed, 1 passed')
    expect(output).toMatch(/specs[\\/]archive\.ksy:(?:29|30):\d+/)
  })

  test('a mistake is shown once', async () => {
    const project = createEverything({
      ...BROKEN,
      'jest.config.mjs': `export default { ${TRANSFORM}, extensionsToTreatAsEsm: ['.ksy'] }\n`,
      'main.test.js': "import './outer.ksy'\n",
    })
    const { status, output } = await run(node, project, '--experimental-vm-modules')
    expect(status).toBe(1)
    expect(reportsIn(output)).toEqual(ONCE)
  })

  test.skipIf(!requiresModules(node))(
    'CommonJS, and a change of an import is seen through the cache',
    async () => {
      const project = createEverything({
        'package.json': '{}',
        'jest.config.cjs': `module.exports = { ${TRANSFORM} }\n`,
        'main.test.js': `
const { default: First } = require('./specs/ring/first.ksy')
const { default: Header } = require('./specs/parts/header.ksy')
test('a circle', () => expect(First.read(Uint8Array.of(1, 0)).next.back).toBeInstanceOf(First))
test('an import', () => expect(Header.read(Uint8Array.of(65, 82, 67, 1, 2, 3)).lenHeader.value).toBe(513))
`,
      })
      expect((await run(node, project, '--experimental-vm-modules')).output).toContain('2 passed')
      project.write(
        'library/common/size.ksy',
        'meta:\n  id: size\n  endian: be\nseq:\n  - id: wrong\n    type: u2\n',
      )
      expect((await run(node, project, '--experimental-vm-modules')).output).toContain('1 failed, 1 passed')
    },
  )
})
