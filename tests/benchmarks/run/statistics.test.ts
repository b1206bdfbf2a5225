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
  const { ours, hand } = figuresOf(
    new Map([
      ['ours', [2, 20, 3]],
      ['hand', [1, 10, 1.5]],
    ]),
  )
  expect(ours).toEqual({ value: 3, others: { hand: 0.5 } })
  expect(hand?.others).toEqual({ ours: 2 })
})
