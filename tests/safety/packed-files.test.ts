import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runLine, successOf } from '../support/run-command.js'

// What `npm pack` would publish: sources, what is built of them, and a few files by name.

interface Manifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const folderOf = (name: string): string => fileURLToPath(new URL(`../../packages/${name}/`, import.meta.url))

/** Everything that is neither a source nor built of one. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  compiler: ['LICENSE', 'bundle/index.js', 'bundle/index.js.map', 'package.json'],
  runtime: ['LICENSE', 'package.json'],
  unplugin: ['LICENSE', 'bin/ksy.js', 'package.json', 'types.d.ts'],
}

async function packedFiles(name: string): Promise<readonly string[]> {
  const text = await successOf(runLine('npm pack --dry-run --json --ignore-scripts', { cwd: folderOf(name) }))
  // npm 11 gives an object by name where older ones give a list.
  const packed: Record<string, { readonly files: readonly { readonly path: string }[] }> = JSON.parse(text)
  return Object.values(packed).flatMap(({ files }) => files.map(({ path }) => path))
}

describe.each(Object.entries(OTHERS))('the package of packages/%s', (name, others) => {
  const manifest: Manifest = JSON.parse(readFileSync(`${folderOf(name)}package.json`, 'utf8'))

  test('has its sources without their tests, what is built of them, and nothing else', async () => {
    const files = await packedFiles(name)
    expect(files.filter((path) => !/^(src|dist)\//.test(path)).toSorted()).toEqual(others)

    const sources = files.filter((path) => path.startsWith('src/'))
    expect(sources).toContain('src/index.ts')
    const isSource = (path: string): boolean =>
      path.endsWith('.ts') && !/\.test\.|\/(testing|fixtures)\//.test(path)
    expect(sources.filter((path) => !isSource(path))).toEqual([])

    const built = files.filter((path) => path.startsWith('dist/'))
    const types = name === 'compiler' ? /\.d\.ts(\.map)?$/ : /\.(d\.ts|js)(\.map)?$/
    expect(built.filter((path) => !types.test(path))).toEqual([])
    const sourceOf = (path: string): string =>
      path.replace('dist/', 'src/').replace(/\.(d\.ts|js)(\.map)?$/, '.ts')
    expect(built.filter((path) => !existsSync(folderOf(name) + sourceOf(path)))).toEqual([])
  })

  test('names no place of the machine that it was built on', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url))
    const files = (await packedFiles(name)).filter((path) => !path.startsWith('src/'))
    const hasRoot = (path: string): boolean => readFileSync(folderOf(name) + path, 'utf8').includes(root)
    expect(files.filter(hasRoot)).toEqual([])
    const maps = files.filter((path) => path.endsWith('.map'))
    expect(maps).not.toEqual([])
    for (const path of maps) {
      const { sources }: { sources: readonly string[] } = JSON.parse(
        readFileSync(folderOf(name) + path, 'utf8'),
      )
      expect(sources.filter((source) => !/^(\.\.\/)+[\w@.][^:]*$/.test(source))).toEqual([])
    }
  })

  test('runs nothing when it is installed', () => {
    expect(manifest.scripts).toBeUndefined()
  })
})

/** The manifests of all that a user gets along with `unplugin-ksy`, by name; optional peers aside. */
function installed(): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>()
  const visit = (name: string, from: string): void => {
    const path = [`${from}node_modules/${name}/`, `${from}../${name}/`, `${from}../../${name}/`].find(
      (folder) => existsSync(`${folder}package.json`),
    )
    if (path === undefined) throw new Error(`${name} is not installed for ${from}`)
    if (found.has(name)) return
    const manifest: Manifest = JSON.parse(readFileSync(`${path}package.json`, 'utf8'))
    found.set(name, manifest)
    const real = `${realpathSync(path)}/`
    for (const dependency of Object.keys(manifest.dependencies ?? {})) visit(dependency, real)
  }
  for (const folder of Object.keys(OTHERS)) {
    const manifest: Manifest = JSON.parse(readFileSync(`${folderOf(folder)}package.json`, 'utf8'))
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      if (!name.startsWith('@unplugin-ksy/')) visit(name, folderOf(folder))
    }
  }
  return found
}

test('nothing that is installed along with it runs a script then', () => {
  const all = installed()
  expect(all.size).toBeGreaterThan(5)
  const runs = ({ scripts = {} }: Manifest): boolean =>
    ['preinstall', 'install', 'postinstall'].some((name) => name in scripts)
  expect([...all.values()].filter(runs).map(({ name }) => name)).toEqual([])
})

test('only esbuild, which the tests use, may run a script in this repository', () => {
  const workspace = readFileSync(new URL('../../pnpm-workspace.yaml', import.meta.url), 'utf8')
  const [, allowed = ''] = /^allowBuilds:\n((?: +.*\n)*)/m.exec(workspace) ?? []
  expect(allowed.trim()).toBe('esbuild: true')
  expect(readdirSync(folderOf('unplugin'))).not.toContain('binding.gyp')
})
