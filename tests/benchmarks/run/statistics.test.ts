import { expect, test } from 'vitest'
import { figuresOf, median } from './statistics.mjs'

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %o', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('ratios are taken within a round, so that a slow round changes nothing', () => {
  const result = (ms: number) => ({ ms, checksum: 0 })
  const { ours, hand } = figuresOf(
    new Map([
      ['ours', [result(2), result(20), result(3)]],
      ['hand', [result(1), result(10), result(1.5)]],
    ]),
  )
  expect(ours).toEqual({ ms: 3, heap: undefined, faster: { hand: 0.5 } })
  expect(hand?.faster).toEqual({ ours: 2 })
})
