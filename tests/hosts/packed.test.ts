import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packPackages } from '../support/pack.js'
import { hasRegistry } from '../support/registry.js'
import { runLine, runProgram, successOf } from '../support/run-command.js'
import { isThorough, nodes } from './nodes/nodes.js'

// The packages as they would be published, with every Node of `pnpm test:nodes`.

const SPEC = 'meta:\n  id: pair\nseq:\n  - id: a\n    type: u1\n  - id: b\n    type: u1\n'
const PROGRAM =
  "import Pair from './pair.ksy'\nconsole.log(Pair.write(Pair.read(Uint8Array.of(1, 2))).join(' '))\n"

describe.skipIf(!isThorough || !(await hasRegistry()))('packed and installed', () => {
  let app: string

  beforeAll(async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'unplugin-ksy-packed-')))
    app = join(folder, 'app')
    await mkdir(app)
    await writeFile(join(app, 'package.json'), '{ "private": true, "type": "module" }')
    const tarballs = await packPackages(folder)
    const quoted = tarballs.map((path) => `"${path}"`).join(' ')
    await successOf(runLine(`npm install --no-audit --no-fund --prefer-offline ${quoted}`, { cwd: app }))
    await writeFile(join(app, 'pair.ksy'), SPEC)
    await writeFile(join(app, 'main.js'), PROGRAM)
    await build({
      absWorkingDir: app,
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
  afterAll(() => rm(join(app, '..'), { recursive: true, force: true, maxRetries: 3 }))

  describe.each(nodes)('node $name', (node) => {
    const run = (...args: readonly string[]): Promise<string> =>
      successOf(runProgram(node.path, args, { cwd: app }))
    const cli = (...args: readonly string[]): Promise<string> =>
      run('node_modules/unplugin-ksy/bin/ksy.js', ...args)

    test('runs the command line', async () => {
      expect(await cli('--version')).toMatch(/^\d+\.\d+\.\d+/)
      await cli('check', 'pair.ksy')
      await cli('types', 'pair.ksy')
      await cli('types', '--check', 'pair.ksy')
      const out = join(app, node.name)
      await cli('compile', '--out', out, 'pair.ksy')
      await writeFile(join(out, 'main.js'), PROGRAM.replace('.ksy', '.js'))
      expect(await run(join(out, 'main.js'))).toBe('1 2\n')
    })

    test('runs a program that esbuild built', async () => {
      expect(await run('built.mjs')).toBe('1 2\n')
    })

    test('runs a program without a bundler', async () => {
      expect(await run('--import', 'unplugin-ksy/register', 'main.js')).toBe('1 2\n')
    })
  })
})
