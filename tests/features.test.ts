import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSuite } from './conformance/suite.mjs'

const page = new URL('../docs/features.md', import.meta.url)

interface Row {
  readonly feature: string
  readonly read: string
  readonly write: string
  /** Files and the names of tests in them. */
  readonly tests: readonly (readonly [name: string, file: string])[]
  /** Specs of the official suite. */
  readonly specs: readonly string[]
}

const rows: readonly Row[] = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (feature|---)/.test(line))
  .map((line) => {
    const [, feature = '', read = '', write = '', shown = ''] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
    const tests = Array.from(
      shown.matchAll(/\[((?:[^\]\\]|\\.)+)\]\(([^)]+)\)/g),
      ([, name = '', file = '']) => [name, file] as const,
    )
    const specs = Array.from(
      shown.replaceAll(/\[.*?\]\([^)]+\)/g, '').matchAll(/`(\w+)`/g),
      ([, id = '']) => id,
    )
    return { feature, read, write, tests, specs }
  })

it('the table has the features that are easy to miss', () => {
  const features = rows.map(({ feature }) => feature).join('\n')
  for (const name of [
    'f-strings',
    '`to-string`',
    '`parent: false`',
    '`bitsizeof<type>`',
    '`io[]`',
    '`_on`',
    '`ks-debug`',
  ]) {
    expect(features).toContain(name.replaceAll('`', ''))
  }
})

describe.each(rows)('$feature', ({ read, write, tests, specs }) => {
  it.skipIf(read === 'no')('has a test of ours', () => {
    expect(tests.length).toBeGreaterThan(0)
    expect([read, write]).not.toContain('')
  })

  it.runIf(tests.length > 0).each(tests)('has the test `%s`', (name, file) => {
    const path = fileURLToPath(new URL(file, page))
    expect(existsSync(path), path).toBe(true)
    expect(readFileSync(path, 'utf8').replaceAll('\\', '')).toContain(name.replaceAll('\\', ''))
  })

  const suite = findSuite()
  it.runIf(suite !== undefined && specs.length > 0).each(specs)('is in the official suite: %s', (id) => {
    expect(existsSync(join(suite?.formats ?? '', `${id}.ksy`))).toBe(true)
  })
})
