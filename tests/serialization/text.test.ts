import { describe, expect, test } from 'vitest'
import { toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, EncodingError } = runtime

describe('text in several encodings', () => {
  const { encodings: Encodings } = specs
  const good = {
    lenAscii: 2,
    ascii: 'OK',
    lenUtf8: 7,
    utf8: '€💾',
    lenShiftJis: 5,
    shiftJis: 'こん!',
    lenIbm437: 3,
    ibm437: '░π√',
  }

  test('is written from nothing', () => {
    const bytes = Encodings.write(Encodings.create(good))
    expect(toHex(bytes)).toBe('02 4f 4b 07 e2 82 ac f0 9f 92 be 05 82 b1 82 f1 21 03 b0 e3 fb')
    expect(treeOf(Encodings.read(bytes))).toEqual(good)
  })

  test.each([
    ['ascii', 'Ö', 'ASCII', 0],
    ['utf8', 'a\ude00', 'UTF-8', 1],
    ['shiftJis', 'こ💾', 'Shift_JIS', 1],
    ['ibm437', 'π€', 'IBM437', 1],
  ])('%s can not be %j', (field, value, encoding, index) => {
    const object = Encodings.create({ ...good, [field]: value })
    expect(() => object._check()).toThrow(EncodingError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field, encoding, index }))
  })

  test.each([
    ['ascii', 'O'],
    ['utf8', '€€€'],
    ['shiftJis', 'こん'],
    ['ibm437', '░π√░'],
  ])('%s has to have as many bytes as the field before it says, and %j has not', (field, value) => {
    const object = Encodings.create({ ...good, [field]: value })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
  })
})
