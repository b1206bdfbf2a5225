import { describe, expect, test } from 'vitest'
import { accepts, idFilter } from './id-filter.js'
import type { Options } from './options.js'

const root = '/app'
const passes = (id: string, options: Options = {}): boolean => accepts(idFilter(options, root), id)

describe('without options', () => {
  test.each([
    '/app/gif.ksy',
    '/app/gif.ksy?import',
    '/app/gif.ksy?t=1700000000000',
    '/app/gif.ksy?v=1a2b3c4d',
  ])('%s is a spec', (id) => expect(passes(id)).toBe(true))

  test.each([
    '/app/gif.ksy?raw',
    '/app/gif.ksy?import&raw',
    '/app/gif.ksy?url',
    '/app/gif.ksy?inline',
    '/app/gif.ksy?t=1&no-inline',
    '/app/gif.ksy.d.ts',
    '/app/gif.ksyx',
    '/app/main.ts?file=gif.ksy.ts',
  ])('%s is none', (id) => expect(passes(id)).toBe(false))

  test('a query that only starts like one of those is no reason to leave a spec alone', () => {
    expect(passes('/app/gif.ksy?rawest')).toBe(true)
  })
})

test('include takes the place of the default', () => {
  const options = { include: /\.kaitai$/ }
  expect(passes('/app/gif.kaitai', options)).toBe(true)
  expect(passes('/app/gif.ksy', options)).toBe(false)
})

test('globs start at the root, and allow a query', () => {
  const options = { include: ['specs/**/*.ksy', /\.kaitai$/], exclude: 'specs/old/**' }
  expect(passes('/app/specs/image/gif.ksy', options)).toBe(true)
  expect(passes('/app/specs/image/gif.ksy?v=1', options)).toBe(true)
  expect(passes('/app/specs/image/gif.ksy?raw', options)).toBe(false)
  expect(passes('/app/other/gif.ksy', options)).toBe(false)
  expect(passes('/app/specs/old/gif.ksy', options)).toBe(false)
})

test('an expression with the flag g gives the same answer twice', () => {
  const options = { include: /\.ksy/g }
  expect([passes('/app/gif.ksy', options), passes('/app/gif.ksy', options)]).toEqual([true, true])
})
