import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capabilities as others } from '../hosts/capabilities.js'
import type { HostCapabilities } from '../hosts/capabilities.js'
import { readText } from '../support/readme.js'
import { capabilities } from './hosts/capabilities.js'
import type { Capabilities } from './hosts/capabilities.js'

/** The cells of the README's table of hosts, by the name of the host. */
function rows(): Record<string, readonly string[]> {
  const lines = readText('README.md').matchAll(/^\| (.+?) +\| `unplugin-ksy\/(\w+)` +\|(.*)\|$/gm)
  const cells = Array.from(lines, ([, host = '', entry = '', rest = '']) => [host, [entry, ...split(rest)]])
  return Object.fromEntries(cells)
}

const split = (rest: string): readonly string[] => rest.split('|').map((cell) => cell.trim())

/** By the entry that a bundler imports. */
const names: Readonly<Record<keyof typeof capabilities, string>> = {
  vite: 'Vite 8',
  rollup: 'Rollup 4',
  rolldown: 'Rolldown 1.3',
  webpack: 'webpack 5',
  rspack: 'Rspack 2',
  esbuild: 'esbuild 0.28',
  farm: 'Farm 1.7',
  bun: 'Bun 1.4',
}

/** A row as the tests have it. `testHost` runs what the first three cells say with every bundler. */
function bundlerRow({ mappedModes, watch, cache }: Capabilities): readonly string[] {
  const stacks = mappedModes.length === 2 ? 'yes' : (mappedModes.map((mode) => `in ${mode}`)[0] ?? 'no')
  return ['yes', 'yes', 'yes', stacks, watch, cache ? 'yes' : '–']
}

function hostRow({ watch, cache }: HostCapabilities): readonly string[] {
  return ['yes', 'yes', '–', 'yes', watch[0], cache?.[0] ?? '–']
}

test('the table of hosts in the README says what the tests show', () => {
  const found = rows()
  const said = Object.fromEntries(Object.entries(found).map(([host, [, ...cells]]) => [host, cells]))
  expect(said).toEqual({
    ...Object.fromEntries(
      Object.entries(capabilities).map(([entry, able]) => [
        names[entry as keyof typeof names],
        bundlerRow(able),
      ]),
    ),
    ...Object.fromEntries(Object.entries(others).map(([host, able]) => [host, hostRow(able)])),
  })
  expect(Object.values(names).map((name) => found[name]?.[0])).toEqual(Object.keys(names))
})

test.each(Object.keys(capabilities))('%s is tested', (entry) => {
  expect(existsSync(new URL(`${entry}.test.ts`, import.meta.url))).toBe(true)
})

describe.each(Object.entries(others))('%s', (_, { file, runs, mistakes, stacks, watch, cache }) => {
  const text = readFileSync(new URL(`../hosts/${file}`, import.meta.url), 'utf8')
  test.each([runs, mistakes, stacks, watch[1], ...(cache ? [cache[1]] : [])])('%s', (name) => {
    expect([`'${name}'`, `"${name}"`].some((quoted) => text.includes(quoted))).toBe(true)
  })
})
