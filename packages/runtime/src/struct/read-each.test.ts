import { expect, test } from 'vitest'
import { KaitaiInput } from '../stream/input.js'
import { caught } from '../testing/caught.js'
import { KaitaiStruct } from './kaitai-struct.js'
import { readEach } from './read-each.js'

class Numbers extends KaitaiStruct {
  a: unknown = undefined
  b: unknown = undefined
  c: unknown = undefined
}

test('numbers, one by one', () => {
  const numbers = new Numbers()
  readEach(numbers, new KaitaiInput(Uint8Array.of(1, 2, 3, 4, 5, 6, 7)), {
    a: 'readU2be',
    b: 'readU1',
    c: 'readU4le',
  })
  expect(numbers).toEqual({ a: 0x0102, b: 3, c: 0x07060504 })
})

test('an error says which one there is too little for', () => {
  const numbers = new Numbers()
  const io = new KaitaiInput(Uint8Array.of(1, 2, 3))
  const error = caught(() => readEach(numbers, io, { a: 'readU1', b: 'readU4le', c: 'readU1' }))
  expect(error).toMatchObject({ path: 'b', offset: 1, needed: 4, available: 2 })
  expect(numbers).toEqual({ a: 1, b: undefined, c: undefined })
})
