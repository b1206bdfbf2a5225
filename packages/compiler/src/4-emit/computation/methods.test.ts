import { describe, expect, test } from 'vitest'
import { hex, thrownBy } from '../testing/load-spec.js'
import { valueOf } from '../testing/value-of.js'

const fields = {
  seq: `
  - { id: byte, type: u1 }
  - { id: wide, type: s8 }
  - { id: float, type: f4 }
  - { id: flag, type: b1 }
  - { id: rest_of_byte, type: b7 }
  - { id: animal, type: u1, enum: animal }
  - { id: text, type: strz }
  - { id: bytes, size: 3 }
  - { id: list, type: s2, repeat: expr, repeat-expr: 3 }`,
  rest: `
enums:
  animal: { 4: dog }`,
  bytes: `
    07                       # byte
    ff ff ff ff ff ff ff fe  # wide: -2
    c0 30 00 00              # float: -2.75
    80                       # flag
    04                       # animal
    31 32 33 00              # text: 123
    03 01 02                 # bytes
    00 05 ff ff 00 02        # list: 5, -1, 2`,
}

const value = (expression: string): unknown => valueOf(expression, fields)

describe.each<[string, readonly (readonly [string, unknown])[]]>([
  [
    'of integers',
    [
      ['byte.to_s', '7'],
      ['wide.to_s', '-2'],
      ['(byte * 1000).to_s', '7000'],
    ],
  ],
  [
    'of floats',
    [
      ['float.to_i', -2],
      ['2.9.to_i', 2],
    ],
  ],
  [
    'of booleans',
    [
      ['flag.to_i', 1],
      ['(not flag).to_i', 0],
    ],
  ],
  [
    'of enums',
    [
      ['animal.to_i', 4],
      ['animal::dog.to_i + 1', 5],
    ],
  ],
  [
    'of strings',
    [
      ['text.length', 3],
      ['"ä☻".length', 2],
      ['text.reverse', '321'],
      ['text.substring(1, 3)', '23'],
      ['text.to_i', 123],
      ['text.to_i(16)', 0x123],
      ['"-7f".to_i(16)', -0x7f],
      ['"101".to_i(2)', 5],
    ],
  ],
  [
    'of bytes',
    [
      ['bytes.length', 3],
      ['bytes.size', 3],
      ['bytes.first', 3],
      ['bytes.last', 2],
      ['bytes.min', 1],
      ['bytes.max', 3],
      ['bytes[1]', 1],
      ['[0xe2, 0x98, 0xbb].to_s("UTF-8")', '☻'],
      ['[0xe4].to_s("ISO-8859-1")', 'ä'],
    ],
  ],
  [
    'of lists',
    [
      ['list.size', 3],
      ['list.length', 3],
      ['list.first', 5],
      ['list.last', 2],
      ['list.min', -1],
      ['list.max', 5],
      ['list[1]', -1],
      ['["b", "a"].min', 'a'],
    ],
  ],
  [
    'of streams',
    [
      ['_io.size', 28],
      ['_io.pos', 28],
      ['_io.eof', true],
      ['_root._io.size', 28],
    ],
  ],
])('methods %s', (_, cases) => {
  test.each(cases)('%s', (expression, expected) => {
    expect(value(expression)).toBe(expected)
  })
})

test.each([
  ['"12x".to_i', '"12x" is no integer'],
  ['list[3]', 'there is no element 3'],
  ['bytes[byte]', 'there is no element 7'],
])('%s has no value, which is an error with its place', (expression, message) => {
  expect(thrownBy(() => value(expression))).toMatchObject({
    path: 'v',
    message: expect.stringContaining(message) as string,
  })
})

test('values that are not there are undefined, and comparisons can ask for methods of them only under a condition', () => {
  const surroundings = { seq: '[{ id: a, type: u1 }, { id: b, type: strz, if: a > 0 }]' }
  expect(valueOf('a > 0 and b.length == 1', { ...surroundings, bytes: '00' })).toBe(false)
  expect(valueOf('a > 0 and b.length == 1', { ...surroundings, bytes: '01 41 00' })).toBe(true)
  expect(valueOf('a > 0 ? b.length : 9', { ...surroundings, bytes: '00' })).toBe(9)
})

test('bytes are compared and indexed as bytes', () => {
  expect(valueOf('a == [1, 2]', { seq: '[{ id: a, size: 2 }]', bytes: '01 02' })).toBe(true)
  expect(hex('01 02')).toEqual(valueOf('a', { seq: '[{ id: a, size: 2 }]', bytes: '01 02' }))
})
