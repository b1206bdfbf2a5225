import { expect, test } from 'vitest'
import { KaitaiError } from '../errors/kaitai-error.js'
import { Leaf } from '../testing/tree.js'
import { writeDerived } from './update.js'

test('what a write throws is what comes out, also if it does not know its place', () => {
  const error = new KaitaiError('no room')
  const object = Object.assign(new Leaf(), { _deriveFields: () => undefined })
  expect(() =>
    writeDerived(object, () => {
      throw error
    }),
  ).toThrow(error)
})
