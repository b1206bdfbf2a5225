import { expect, test } from 'vitest'
import type { Row } from '../run/task.d.ts'
import { formatTable, fullColumns, readmeColumns } from './table.mjs'

const rows: Row[] = [
  {
    workload: 'records',
    measure: 'small',
    unit: 'ms',
    variants: { ours: { value: 0.0153, others: { official: 2, hand: 0.8, restructure: 40 } } },
  },
  {
    workload: 'records',
    measure: 'heap',
    unit: 'bytes',
    variants: { ours: { value: 31_200_000, others: { official: 1.5 } } },
  },
]

test('what others take is told beside ours', () => {
  expect(formatTable(rows, readmeColumns)).toBe(
    [
      '| workload | measure | ours    | official ÷ ours | ours ÷ hand | binary-parser ÷ ours | restructure ÷ ours |',
      '| -------- | ------- | ------- | --------------- | ----------- | -------------------- | ------------------ |',
      '| records  | small   | 15.3 µs | 2.00            | 1.25        |                      | 40.00              |',
      '| records  | heap    | 31.2 MB | 1.50            |             |                      |                    |',
    ].join('\n'),
  )
})

test('a target is told, and whether it is missed', () => {
  const [, , small = '', heap = ''] = formatTable(rows, fullColumns).split('\n')
  expect(small).toContain('| official ≥ 1.8, hand ≤ 1.15 missed |')
  expect(heap).toMatch(/\|\s+\|$/)
})
