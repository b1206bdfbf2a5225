import { expect, test } from 'vitest'
import { Cover } from './cover.mjs'
import { Coverage } from './coverage.mjs'
import { branchCount, hits, instrument, literalsOf } from './instrument.mjs'

const text = `export function grade(value) {
  if (value > 10) return value > 100 ? 'huge' : 'large'
  switch (value) {
    case 0x7f:
      return 'seven'
  }
  return 'small'
}`

test('an instrumented module does the same, and tells what is new', () => {
  const code = instrument(text).replace('export function', 'return function')
  // oxlint-disable-next-line typescript/no-implied-eval
  const grade = new Function(code)() as (value: number) => string
  const coverage = new Coverage()
  const isNew = (value: number): boolean => {
    expect(grade(value)).toBe(value > 100 ? 'huge' : value > 10 ? 'large' : 'small')
    return coverage.take(branchCount()) !== undefined
  }
  expect([1, 2, 20, 30, 200, 300, 3].map(isNew)).toEqual([true, false, true, false, true, false, false])
  expect(hits.every((count) => count === 0)).toBe(true)
})

test('numbers and texts of a module are what data may be compared with', () => {
  expect(literalsOf(text)).toEqual([10, 100, 'huge', 'large', 0x7f, 'seven', 'small'])
})

test('a cover takes every branch, with few inputs, and none that is large', () => {
  const cover = new Cover()
  const input = (length: number): { bytes: Uint8Array; edits: number } => ({
    bytes: new Uint8Array(length),
    edits: 0,
  })
  cover.add(input(5), [1, 2])
  cover.add(input(7), [1, 2])
  cover.add(input(2), [2])
  cover.add(input(3), [3])
  cover.add(input(1000), [1, 2, 3, 4])
  expect(cover.inputs).toEqual([input(5), input(3)])
})
