import { expect, test } from 'vitest'
import { KaitaiError } from '../errors/kaitai-error.js'
import { Leaf } from '../testing/tree.js'
import type { Derivation } from './derivation.js'
import type { Layout } from './offsets.js'
import { update, writeDerived } from './update.js'

test('what a write throws is what comes out, also if it does not know its place', () => {
  const error = new KaitaiError('no room')
  const object = Object.assign(new Leaf(), { _deriveFields: () => undefined })
  expect(() =>
    writeDerived(object, () => {
      throw error
    }),
  ).toThrow(error)
})

test('places that go round and round are given up', () => {
  let rounds = 0
  const layout: Layout = {
    layOut: () => ++rounds > 0,
    get isCircular() {
      return rounds === 3
    },
    hasStale: false,
    putBackStale: () => undefined,
    of: () => undefined,
  }
  const leaf = new Leaf()
  leaf.value = 1
  update(
    Object.assign(leaf, {
      _valueEnabled: true,
      _deriveFields: (derivation: Derivation) =>
        derivation.place(
          () => layout,
          leaf,
          'value',
          () => undefined,
          () => 0,
        ),
    }),
  )
  expect(rounds).toBe(3)
})
