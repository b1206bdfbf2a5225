import { expect, test } from 'vitest'
import { SourceFile } from '../source/source-file.js'
import { ProblemCollector } from './collector.js'
import { malformedNumber } from './messages/expression.js'

const source = new SourceFile('a.ksy', 'x'.repeat(100_000))
const at = (start: number): { source: SourceFile; start: number; end: number } => ({
  source,
  start,
  end: start + 1,
})

test('the same message at the same place is kept once', () => {
  const problems = new ProblemCollector()
  for (const start of [5, 3, 5]) problems.report(malformedNumber('x', 'it is none'), at(start), '/seq/0')
  expect(problems.inOrder.map(({ span }) => span.start)).toEqual([3, 5])
})

test('a hundred thousand problems are no problem', () => {
  const problems = new ProblemCollector()
  for (let start = 0; start < 100_000; start++)
    problems.report(malformedNumber('x', 'it is none'), at(start), '')
  expect(problems.inOrder).toHaveLength(100_000)
}, 5_000)
