import { realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createProject } from '../bundlers/project.js'
import { runNode } from '../support/run-command.js'
import { BROKEN, createEverything, ONCE, reportsIn } from './project.js'
import type { Project } from './project.js'

const vitest = dirname(createRequire(import.meta.url).resolve('vitest/package.json'))

const CONFIG = `
import ksy from 'unplugin-ksy/vite'
export default { plugins: [ksy({ importPaths: ['library'] })] }
`

/** Runs the tests of a project. */
function run(project: Project): ReturnType<typeof runNode> {
  project.write('vitest.config.js', CONFIG)
  symlinkSync(realpathSync(vitest), project.path('node_modules/vitest'), 'junction')
  return runNode(join(vitest, 'vitest.mjs'), ['run', '--no-color'], { cwd: project.root })
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
import result, { readTooFar } from './main.js'

test('everything', () => {
  expect(result).toMatchObject({ title: '日本語', token: '42', sameClass: true, again: true })
  expect(Byte.read(new KaitaiStream(Uint8Array.of(7))).value).toBe(7)
  expect(readTooFar).toThrow(KaitaiError)
})
test('a failure', () => void readTooFar())
`,
  })
  const { status, output } = await run(project)
  expect(output).toContain('1 failed | 1 passed')
  expect(status).toBe(1)
  // \`checksum\`, the last field, is in lines 29 and 30.
  expect(output).toMatch(/specs[\\/]archive\.ksy:(?:29|30):\d+/)
})

test('a mistake in a spec is shown once, with its place', async () => {
  const main = "import './outer.ksy'\n"
  const { status, output } = await run(createProject({ ...BROKEN, 'main.test.js': main }))
  expect(status).toBe(1)
  expect(reportsIn(output)).toEqual(ONCE)
})
