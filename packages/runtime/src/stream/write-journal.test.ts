import { expect, test } from 'vitest'
import { WriteJournal } from './write-journal.js'

test('puts changes back once, the last one first, and none that comes later', () => {
  const journal = new WriteJournal()
  const done: number[] = []
  journal.record(() => {
    done.push(1)
    journal.record(() => done.push(3))
  })
  journal.record(() => done.push(2))
  journal.rollBack()
  journal.record(() => done.push(4))
  journal.rollBack()
  expect(done).toEqual([2, 1])
})
