import { build } from 'esbuild'
import ksy from 'unplugin-ksy/esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'
import { pageFiles, pageOutput } from './page.js'
import { bundler, nodenext, Workspace } from './workspace.js'

// A package that ships its specs with what `ksy types` wrote beside them.

describe.each([
  ['bundler', bundler, {}],
  ['nodenext', { ...nodenext, allowArbitraryExtensions: true }, { allowArbitraryExtensions: true }],
])('under %s', (_, options, librarys) => {
  const specs = [...pageFiles].filter(([path]) => path.startsWith('shapes/src/'))
  const workspace = new Workspace([
    ...specs,
    [
      'shapes/package.json',
      '{ "name": "shapes", "version": "1.0.0", "type": "module", "dependencies": { "unplugin-ksy": "*" } }',
    ],
    ['shapes/tsconfig.json', JSON.stringify({ compilerOptions: librarys })],
    ['app/package.json', '{ "type": "module", "dependencies": { "shapes": "*" } }'],
    ['app/main.ts', pageFiles.get('app/spec.ts')!.replace('shapes/', 'shapes/src/')],
    ['app/wrong.ts', "import Line from 'shapes/src/line.ksy'\nnew Line().from.x = 'text'\n"],
  ])
  afterAll(() => workspace.remove())

  test('it works for its users', async () => {
    await workspace.ksy('shapes', ['types'])
    workspace.install('shapes', ['src'])
    expect(await workspace.tsc(['main.ts'], options)).toMatchObject({ status: 0, output: '' })
    expect((await workspace.tsc(['wrong.ts'], options)).output.trim()).toBe(
      "wrong.ts(2,1): error TS2322: Type 'string' is not assignable to type 'number'.",
    )
    await build({
      absWorkingDir: workspace.path('app'),
      entryPoints: ['main.ts'],
      outfile: 'main.mjs',
      bundle: true,
      format: 'esm',
      platform: 'node',
      plugins: [ksy()],
      logLevel: 'silent',
    })
    const printed = await successOf(runNode(workspace.path('app/main.mjs'), [], { cwd: workspace.folder }))
    expect(printed.trim()).toBe(pageOutput)
  })
})
