import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { parseBigInteger, parseInteger } from './parse-integer.js'

test.each([
  ['0', 10, 0],
  ['-12', 10, -12],
  ['+12', 10, 12],
  ['-0', 10, 0],
  ['00ff', 16, 255],
  ['FF', 16, 255],
  ['1010', 2, 10],
  ['zz', 36, 1295],
  ['9007199254740991', 10, Number.MAX_SAFE_INTEGER],
])('%j, base %s, is %s', (text, base, expected) => {
  expect(parseInteger(text, base)).toBe(expected)
  expect(parseBigInteger(text, base)).toBe(BigInt(expected))
})

describe.each([parseInteger, parseBigInteger])('%o', (parse) => {
  test.each(['', ' 1', '1 ', '1.5', '0x10', '1e3', '-', '--1', '1_000', '٣', '1\n'])(
    '%j is no integer',
    (text) => {
      expect(() => parse(text, 10)).toThrow(`${JSON.stringify(text)} is no integer of base 10`)
    },
  )

  test('digits beyond the base are refused', () => {
    expect(() => parse('12', 2)).toThrow(KaitaiError)
    expect(() => parse('fg', 16)).toThrow(KaitaiError)
  })

  test.each([0, 1, 37, 2.5, Number.NaN])('%s is no base', (base) => {
    expect(() => parse('1', base)).toThrow(KaitaiError)
  })
})

test('reads what JavaScript writes, of any size and base', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.integer({ min: 2, max: 36 }), (value, base) => {
      expect(parseBigInteger(value.toString(base), base)).toBe(value)
    }),
  )
})

test('a number beyond 2^53 is an error', () => {
  expect(() => parseInteger('9007199254740992', 10)).toThrow('is beyond')
})
