import { build as bundleWithEsbuild } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ksyForEsbuild from 'unplugin-ksy/esbuild'
import ksy from 'unplugin-ksy/vite'
import { build } from 'vite'
import type { InlineConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'
import { pageCommand, pageFiles, pageOutput } from './page.js'
import { bundler, nodenext, Workspace } from './workspace.js'

// The package and the programs of docs/libraries.md.

const workspace = new Workspace(pageFiles)
afterAll(() => workspace.remove())

beforeAll(async () => {
  await workspace.ksy('shapes', pageCommand('shapes'))
  const { files } = JSON.parse(readFileSync(workspace.path('shapes/package.json'), 'utf8')) as {
    files: string[]
  }
  workspace.install('shapes', files)
  workspace.write('app/package.json', JSON.stringify({ type: 'module', dependencies: { shapes: '*' } }))
})

const run = async (script: string): Promise<string> =>
  (await successOf(runNode(workspace.path(script), [], { cwd: workspace.path('app') }))).trim()

describe.each([
  ['bundler', bundler],
  ['nodenext', nodenext],
])('types under %s', (_, options) => {
  test('are found, without any setting', async () => {
    expect(await workspace.tsc(['compiled.ts', 'spec.ts'], options)).toMatchObject({ status: 0, output: '' })
  })

  test.each(['shapes/line', 'shapes/line.ksy'])('of %s are exact, those of an import too', async (name) => {
    workspace.write('app/wrong.ts', `import Line from '${name}'\nnew Line().from.x = 'text'\n`)
    const { output } = await workspace.tsc(['wrong.ts'], options)
    expect(output.trim()).toBe(
      "wrong.ts(2,1): error TS2322: Type 'string' is not assignable to type 'number'.",
    )
  })
})

test('Node runs the compiled package by itself', async () => {
  const { code } = await bundleless('compiled.ts')
  workspace.write('app/compiled.mjs', code)
  expect(await run('app/compiled.mjs')).toBe(pageOutput)
})

const common = (entry: string, outDir: string): InlineConfig => ({
  root: workspace.path('app'),
  configFile: false,
  logLevel: 'silent',
  build: { lib: { entry, formats: ['es'], fileName: 'main' }, outDir, minify: false },
})

describe.each([
  ['compiled.ts', []],
  ['spec.ts', [ksy()]],
])('%s', (entry, plugins) => {
  test('in a Vite build', async () => {
    const outDir = `vite-${entry}`
    await build({ ...common(entry, outDir), plugins })
    expect(await run(`app/${outDir}/main.js`)).toBe(pageOutput)
  })

  test('in a Vite build for a server', async () => {
    const outDir = `ssr-${entry}`
    const config = common(entry, outDir)
    await build({ ...config, plugins, build: { outDir, ssr: entry } })
    const [name = ''] = readdirSync(workspace.path(`app/${outDir}`))
    expect(await run(`app/${outDir}/${name}`)).toBe(pageOutput)
  })

  test('in a bundle of esbuild', async () => {
    const outfile = workspace.path(`app/esbuild-${entry}.mjs`)
    await bundleWithEsbuild({
      absWorkingDir: workspace.path('app'),
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      plugins: plugins.length === 0 ? [] : [ksyForEsbuild()],
      logLevel: 'silent',
    })
    expect(await run(`app/esbuild-${entry}.mjs`)).toBe(pageOutput)
  })
})

test('the maps of the package lead to the specs that it ships', () => {
  const dist = workspace.path('app/node_modules/shapes/dist')
  const maps = readdirSync(dist).filter((name) => name.endsWith('.map'))
  expect(maps).toHaveLength(4)
  for (const name of maps) {
    const { sources } = JSON.parse(readFileSync(join(dist, name), 'utf8')) as { sources: string[] }
    expect(readFileSync(join(dist, sources[0]!), 'utf8')).toContain(`id: ${name.replace(/\..*/, '')}`)
  }
})

/** A program without its types, its imports as they are. */
async function bundleless(entry: string): Promise<{ code: string }> {
  const { outputFiles } = await bundleWithEsbuild({
    absWorkingDir: workspace.path('app'),
    entryPoints: [entry],
    write: false,
    format: 'esm',
  })
  return { code: outputFiles[0]!.text }
}
