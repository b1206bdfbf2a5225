import { expect, test } from 'vitest'
import { figuresOf, median, medianOfRuns } from './statistics.mjs'

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

test('of several runs, each figure is the median of that figure', () => {
  const run = (ours: number, ratio: number) => [
    {
      workload: 'bits',
      measure: 'small',
      unit: 'ms' as const,
      variants: { ours: { value: ours, others: { hand: ratio } } },
    },
  ]
  expect(medianOfRuns([run(1, 0.9), run(3, 0.5), run(2, 0.7)])).toEqual(run(2, 0.7))
  expect(medianOfRuns([run(1, 0.9)])).toEqual(run(1, 0.9))
})
