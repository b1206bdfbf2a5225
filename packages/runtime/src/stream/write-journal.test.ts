import { expect, test } from 'vitest'
import { StreamStorage } from './storage.js'
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

test('checks bytes when they are transformed, or when all is, and the outer write is done', () => {
  const [one, other] = [new StreamStorage(new ArrayBuffer(0)), new StreamStorage(new ArrayBuffer(0))]
  const outer = new WriteJournal()
  const done: string[] = []
  const step = (target: StreamStorage, name: string) => ({ target, run: () => void done.push(name) })
  outer.checkLater(step(one, 'check one'))
  outer.checkLater(step(other, 'check other'))
  outer.transformLater(step(one, 'transform one'))
  const inner = new WriteJournal(outer)
  inner.checkLater(step(other, 'check inner'))
  inner.finish()
  expect(done).toEqual([])
  outer.finish(one)
  expect(done).toEqual(['transform one', 'check one'])
  outer.finish()
  outer.finish()
  expect(done).toEqual(['transform one', 'check one', 'check other', 'check inner'])
})
