import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.mjs'

test('variants take turns, and every second round goes the other way', async () => {
  const calls: string[] = []
  const run = (name: string) => () => Promise.resolve(calls.push(name))
  const results = await takeTurns(
    new Map([
      ['a', run('a')],
      ['b', run('b')],
    ]),
    { rounds: 3, warmups: 1 },
  )

  expect(calls).toEqual(['b', 'a', 'a', 'b', 'b', 'a', 'a', 'b'])
  expect(results).toEqual(
    new Map([
      ['a', [3, 6, 7]],
      ['b', [4, 5, 8]],
    ]),
  )
})

test('a variant that can not do it has no results', async () => {
  const none = () => Promise.resolve(undefined)
  expect(await takeTurns(new Map([['official', none]]), { rounds: 2, warmups: 0 })).toEqual(new Map())
})
