import { expect, test } from 'vitest'
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
    return coverage.take(branchCount())
  }
  expect([1, 2, 20, 30, 200, 300, 3].map(isNew)).toEqual([true, false, true, false, true, false, false])
  expect(hits.every((count) => count === 0)).toBe(true)
})

test('numbers and texts of a module are what data may be compared with', () => {
  expect(literalsOf(text)).toEqual([10, 100, 'huge', 'large', 0x7f, 'seven', 'small'])
})
