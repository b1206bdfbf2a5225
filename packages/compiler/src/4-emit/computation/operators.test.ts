import { describe, expect, test } from 'vitest'
import { thrownBy } from '../testing/load-spec.js'
import { valueOf } from '../testing/value-of.js'

const fields = {
  seq: `
  - { id: narrow, type: u1 }
  - { id: negative, type: s4 }
  - { id: wide, type: u8 }
  - { id: text, type: strz }
  - { id: bytes, size: 2 }
  - { id: flag, type: b1 }
  - { id: other_flag, type: b7 }
  - { id: animal, type: u1, enum: animal }`,
  rest: `
enums:
  animal: { 4: dog, 7: cat }`,
  bytes: `
    0f                       # narrow: 15
    ff ff ff f9              # negative: -7
    80 00 00 00 00 00 00 01  # wide: 2^63 + 1
    62 00                    # text: b
    01 02                    # bytes
    80                       # flag
    04                       # animal`,
}

describe.each<[string, readonly (readonly [string, unknown])[]]>([
  [
    'arithmetic',
    [
      ['narrow + 1', 16],
      ['narrow - 16', -1],
      ['narrow * negative', -105],
      ['1.5 + narrow', 16.5],
      ['-narrow', -15],
      ['+narrow', 15],
      ['wide + 1', 2n ** 63n + 2n],
      ['wide * wide', (2n ** 63n + 1n) ** 2n],
      ['-wide', -(2n ** 63n) - 1n],
    ],
  ],
  [
    'division, which rounds down, and its remainder, which has the sign of the divisor',
    [
      ['negative / 2', -4],
      ['negative % 2', 1],
      ['narrow / negative', -3],
      ['narrow % negative', -6],
      ['wide / 2', 2n ** 62n],
      ['wide % 2', 1n],
      ['(0 - wide) / 2', -(2n ** 62n) - 1n],
      ['7.0 / 2', 3.5],
    ],
  ],
  [
    'bits, however many',
    [
      ['narrow & 6', 6],
      ['narrow | 0xf0', 255],
      ['narrow ^ 0xff', 0xf0],
      ['~narrow', -16],
      ['narrow << 28', 15 * 2 ** 28],
      ['narrow << 40', 15 * 2 ** 40],
      ['narrow >> 2', 3],
      ['negative >> 1', -4],
      ['negative & 0xff', 0xf9],
      ['0xffff_ffff & 0x8000_0000', 0x8000_0000],
      ['wide & 0x8000_0000_0000_0000', 2n ** 63n],
      ['wide | 2', 2n ** 63n + 3n],
      ['wide >> 62', 2n],
      ['wide << 1', 2n ** 64n + 2n],
      ['~wide', -(2n ** 63n) - 2n],
    ],
  ],
  [
    'comparison',
    [
      ['narrow == 15', true],
      ['narrow != 15.0', false],
      ['narrow < wide', true],
      ['wide >= 9223372036854775809', true],
      ['wide > 9223372036854775808', true],
      ['text == "b"', true],
      ['text < "c"', true],
      ['"B" > text', false],
      ['bytes == [1, 2]', true],
      ['bytes < [1, 3]', true],
      ['bytes > [1]', true],
      ['animal == animal::dog', true],
      ['animal != animal::cat', true],
      ['flag == true', true],
    ],
  ],
  [
    'logic',
    [
      ['flag and narrow > 3', true],
      ['not flag or narrow > 99', false],
      ['flag ? "yes" : "no"', 'yes'],
      ['narrow > 99 ? wide : narrow', 15n],
      ['not flag ? 1 : flag ? 2 : 3', 2],
    ],
  ],
  ['joining text', [['text + "c" + text', 'bcb']]],
  [
    'precedence',
    [
      ['1 + 2 * 3 << 1 | 1', 15],
      ['narrow & 1 == 1 ? 2 : 3', 2],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s', (expression, value) => {
    expect(valueOf(expression, fields)).toBe(value)
  })
})

test.each([
  ['narrow / (narrow - 15)', 'by zero'],
  ['wide % (wide - wide)', 'by zero'],
  ['0x1f_ffff_ffff_ffff + narrow', 'beyond'],
  ['narrow << 60', 'beyond'],
  ['narrow << negative', '-7'],
])('%s is an error rather than a wrong number', (expression, message) => {
  expect(thrownBy(() => valueOf(expression, fields))).toMatchObject({
    name: 'KaitaiError',
    path: 'v',
    message: expect.stringContaining(message) as string,
  })
})
