import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readText } from './support/readme.js'

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default?: string }>>
  readonly dependencies?: Readonly<Record<string, string>>
}

const packages = new URL('../packages/', import.meta.url)
const manifests = readdirSync(packages).map((folder): Manifest =>
  JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages), 'utf8')),
)

const entries = manifests.flatMap(({ name, exports }) =>
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object' && target.default !== undefined)
    .map(([subpath]) => `${name}${subpath.slice(1)}`),
)

describe('public entries', () => {
  it.each(entries)('%s loads in Node', async (entry) => {
    await expect(import(entry)).resolves.toBeDefined()
  })

  it('unplugin-ksy/runtime is the runtime itself, so that classes are identical', async () => {
    const inner = { ...(await import('@unplugin-ksy/runtime')) }
    expect(Object.keys(inner)).not.toEqual([])
    expect({ ...(await import('unplugin-ksy/runtime')) }).toEqual(inner)
  })

  it('docs/hosts.md lists what is installed, with the reasons', () => {
    const needed = manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies))
    const others = needed.filter((name) => !manifests.some((manifest) => manifest.name === name))
    const [, text = ''] = readText('docs/hosts.md').split('## What is installed')
    const listed = Array.from(text.matchAll(/^\| `(.+?)`/gm), ([, name = '']) => name)
    expect(listed.toSorted()).toEqual([...new Set(others)].toSorted())
  })

  it('the runtime brings one dependency along, for specs that use zlib', () => {
    const runtime = manifests.find(({ name }) => name === '@unplugin-ksy/runtime')
    expect(runtime).toBeDefined()
    expect(Object.keys(runtime?.dependencies ?? {})).toEqual(['fflate'])
  })
})
