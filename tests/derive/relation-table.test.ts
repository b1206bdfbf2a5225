import type { Relation } from '@unplugin-ksy/compiler'
import { expect, test } from 'vitest'
import { relationTable } from './relation-table.mjs'

const relation = (kind: Relation['kind'], outcome: Relation['outcome']): Relation => ({
  kind,
  outcome,
  path: '/seq/0/size',
  text: 'len',
  span: {
    source: { path: 'a.ksy', text: '', lineColumn: () => ({ line: 1, column: 1 }) },
    start: 0,
    end: 0,
  } as never,
})

test('the share is of those for which something is stored', () => {
  const relations = [
    ...Array.from({ length: 3 }, () => relation('size', 'derived')),
    relation('size', 'constant'),
    relation('size', 'several-fields'),
    relation('offset', 'stream'),
  ]
  const lines = relationTable([{ title: 'all', relations }]).split('\n')
  expect(lines[2]).toBe('| all: sizes | 5 | 1 | 3 | 1 | 0 | 0 | 75.0 % |')
  expect(lines[4]).toBe('| all: offsets | 1 | 1 | 0 | 0 | 0 | 0 |  |')
})
