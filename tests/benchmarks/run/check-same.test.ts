import { expect, test } from 'vitest'
import { checkSame } from './check-same.mjs'

const results = (...checksums: number[]) => checksums.map((checksum) => ({ checksum }))

test('variants that do the same pass', () => {
  expect(() =>
    checkSame(
      'records, small',
      new Map([
        ['ours', results(7, 7)],
        ['hand', results(7)],
      ]),
    ),
  ).not.toThrow()
})

test('a variant that comes to something else is named', () => {
  const different = new Map([
    ['ours', results(7, 7)],
    ['hand', results(8, 8)],
  ])
  expect(() => checkSame('records, small', different)).toThrow(
    "records, small: the variants don't do the same. Checksums:\n  ours: 7\n  hand: 8",
  )
})

test('so is one that changes from round to round', () => {
  expect(() => checkSame('records, small', new Map([['ours', results(7, 8)]]))).toThrow('ours: 7, 8')
})
