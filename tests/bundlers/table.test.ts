import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { capabilities } from './hosts/capabilities.js'
import type { Capabilities } from './hosts/capabilities.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The cells of the README's table of bundlers, by the entry that a bundler imports. */
function rows(): Record<string, readonly string[]> {
  const cells = readme.matchAll(/^\|[^|]*\| `unplugin-ksy\/(\w+)` +\|(.*)\|$/gm)
  return Object.fromEntries(
    [...cells].map(([, entry = '', rest = '']) => [entry, rest.split('|').map((cell) => cell.trim())]),
  )
}

/** A row as the tests have it. `testHost` runs what the first three cells say with every host. */
function row({ mappedModes, watch, cache }: Capabilities): readonly string[] {
  const stacks = mappedModes.length === 2 ? 'yes' : (mappedModes.map((mode) => `in ${mode}`)[0] ?? 'no')
  return ['yes', 'yes', 'yes', stacks, watch, cache ? 'yes' : '–']
}

test('the table of bundlers in the README says what the tests show', () => {
  expect(rows()).toEqual(
    Object.fromEntries(Object.entries(capabilities).map(([entry, able]) => [entry, row(able)])),
  )
})

test.each(Object.keys(capabilities))('%s is tested', (entry) => {
  expect(existsSync(new URL(`${entry}.test.ts`, import.meta.url))).toBe(true)
})
