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

/** What one or two specs of the official suite exercise each. */
const easyToMiss = [
  ...[
    '`bNle` and `bNbe`',
    'f-strings',
    '`to-string`',
    '`parent: expression`',
    '`parent: false`',
    '`sizeof<type>`',
  ],
  ...[
    '`bitsizeof<type>`',
    '`_sizeof`',
    '`.as<type[]>`',
    '(`io`)',
    '`io[]`',
    '`params`: objects',
    '`params`: enums',
  ],
  ...[
    '`valid/in-enum`',
    '`valid` on each element',
    '`switch-on` bytes',
    '`switch-on` booleans',
    'enums, strings',
  ],
  ...[
    'bytes in one case',
    '`-orig-id`',
    'with quotes in them',
    '`contents`',
    'depends on the data',
    'inherited',
  ],
  ...[
    '`consume`, `include` and `eos-error`',
    'UTF-16 and UTF-32',
    '`terminator` of several bytes',
    '`process: zlib`',
  ],
  ...[
    "`process` of one's own",
    '`process` with `repeat`',
    '`meta/ks-opaque-types`',
    'absolute',
    'relative',
    'circle',
  ],
  ...[
    '`meta` of nested types',
    'keys in hexadecimal',
    'keys of 64 bits',
    'no `pos`',
    '`io`',
    '`_index`',
    'with `_`',
  ],
  ...['`_on`', 'without `id`', '`meta/ks-debug`', '`if`, on everything', '`doc-ref` (one or a list)'],
]

it.each(easyToMiss)('there is a row for %s', (words) => {
  expect(rows.filter(({ feature }) => feature.includes(words))).not.toEqual([])
})

it('no feature has two rows', () => {
  const places = readFileSync(page, 'utf8').split(/^## /m)
  for (const place of places) {
    const features = Array.from(place.matchAll(/^\| (.*?) +\|/gm), ([, feature]) => feature)
    expect(features).toEqual([...new Set(features)])
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
