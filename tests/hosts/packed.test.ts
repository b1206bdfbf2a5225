import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkshop } from '../support/fresh-app.js'
import type { FreshApp, Workshop } from '../support/fresh-app.js'
import { hasRegistry } from '../support/registry.js'
import { runProgram, successOf } from '../support/run-command.js'
import { isThorough, nodes } from './nodes/nodes.js'

// The packages as they would be published, with every Node of `pnpm test:nodes`.

const SPEC = 'meta:\n  id: pair\nseq:\n  - id: a\n    type: u1\n  - id: b\n    type: u1\n'
const PROGRAM =
  "import Pair from './pair.ksy'\nconsole.log(Pair.write(Pair.read(Uint8Array.of(1, 2))).join(' '))\n"

describe.skipIf(!isThorough || !(await hasRegistry()))('packed and installed', () => {
  let workshop: Workshop
  let app: FreshApp

  beforeAll(async () => {
    workshop = await openWorkshop()
    app = await workshop.make('app')
    await app.write({ 'pair.ksy': SPEC, 'main.js': PROGRAM })
    await build({
      absWorkingDir: app.root,
      entryPoints: ['main.js'],
      outfile: 'built.mjs',
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      plugins: [ksy({ types: false })],
      logLevel: 'silent',
    })
  })
  afterAll(() => workshop?.close())

  describe.each(nodes)('node $name', (node) => {
    const run = (...args: readonly string[]): Promise<string> =>
      successOf(runProgram(node.path, args, { cwd: app.root }))
    const cli = (...args: readonly string[]): Promise<string> =>
      run('node_modules/unplugin-ksy/bin/ksy.js', ...args)

    test('runs the command line', async () => {
      expect(await cli('--version')).toMatch(/^\d+\.\d+\.\d+/)
      await cli('check', 'pair.ksy')
      await cli('types', 'pair.ksy')
      await cli('types', '--check', 'pair.ksy')
      await cli('compile', '--out', node.name, 'pair.ksy')
      await app.write({ [`${node.name}/main.js`]: PROGRAM.replace('.ksy', '.js') })
      expect(await run(`${node.name}/main.js`)).toBe('1 2\n')
    })

    test('runs a program that esbuild built', async () => {
      expect(await run('built.mjs')).toBe('1 2\n')
    })

    test('runs a program without a bundler', async () => {
      expect(await run('--import', 'unplugin-ksy/register', 'main.js')).toBe('1 2\n')
    })
  })
})
