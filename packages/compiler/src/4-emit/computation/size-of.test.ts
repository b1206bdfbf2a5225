import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy } from '../testing/load-spec.js'
import { valueOf } from '../testing/value-of.js'

const types = {
  rest: `
types:
  header:
    seq:
      - { id: magic, contents: [1, 2] }
      - { id: flags, type: b3 }
      - { id: kind, type: b7 }
      - { id: number, type: f8 }
      - { id: points, type: point, repeat: expr, repeat-expr: 2 }
  point:
    seq:
      - { id: x, type: u2 }
      - { id: y, size: 3 }
    types:
      nothing: {}`,
}

describe('the size of a type', () => {
  test.each([
    ['sizeof<u1>', 1],
    ['sizeof<s8le>', 8],
    ['sizeof<f4>', 4],
    ['bitsizeof<u2>', 16],
    ['bitsizeof<b13>', 13],
    ['sizeof<b13>', 2],
    ['sizeof<point>', 5],
    ['bitsizeof<point>', 40],
    ['sizeof<header>', 22],
    ['sizeof<point::nothing>', 0],
    ['sizeof<header> * 2 + 1', 45],
  ])('%s', (expression, value) => {
    expect(valueOf(expression, types)).toBe(value)
  })

  test('is only known where it does not depend on the data', () => {
    expect(
      thrownBy(() => valueOf('sizeof<text>', { rest: 'types: { text: { seq: [{ type: strz }] } }' })),
    ).toMatchObject({
      message: expect.stringContaining('[size-not-fixed]') as string,
    })
  })
})

test('`_sizeof` of fields, of objects and of the object itself', () => {
  const Sizes = loadSpec(`
meta: { id: sizes, endian: be }
seq:
  - { id: len, type: u4 }
  - { id: point, type: point }
  - { id: pair, type: b4, repeat: expr, repeat-expr: 2 }
instances:
  len_of_len: { value: len._sizeof }
  len_of_point: { value: point._sizeof }
  len_of_x: { value: point.x._sizeof }
  len_of_pair: { value: pair._sizeof }
  len_of_all: { value: _sizeof }
  behind_len: { pos: len._sizeof, type: u1 }
types:
  point:
    seq:
      - { id: x, type: s2 }
      - { id: y, type: u1 }
`)
  const sizes = Sizes.read(hex('00 00 00 09  ff fe 03  a5'))
  expect(sizes.lenOfLen).toBe(4)
  expect(sizes.lenOfPoint).toBe(3)
  expect(sizes.lenOfX).toBe(2)
  expect(sizes.lenOfPair).toBe(1)
  expect(sizes.lenOfAll).toBe(8)
  expect(sizes.behindLen).toBe(0xff)
})
