import { describe, expect, test } from 'vitest'
import { hex } from '../testing/load-spec.js'
import { valueOf } from '../testing/value-of.js'

describe('integers', () => {
  test.each([
    ['123', 123],
    ['-5', -5],
    ['1_000_000', 1_000_000],
    ['0xff', 255],
    ['0b1010_0101', 0xa5],
    ['0o17', 15],
    ['0xffff_ffff', 0xffff_ffff],
    ['9007199254740992', 2n ** 53n],
    ['0xffff_ffff_ffff_ffff', 2n ** 64n - 1n],
    ['-9223372036854775808', -(2n ** 63n)],
  ])('the integer %s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })
})

describe('floats and booleans', () => {
  test.each([
    ['1.5', 1.5],
    ['1e3', 1000],
    ['-2.5e-3', -0.0025],
    ['true', true],
    ['false', false],
  ])('the literal %s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })
})

describe('strings', () => {
  test.each([
    ['escapes of one letter', String.raw`"\a\b\t\n\v\f\r\e"`, '\u0007\b\t\n\u000b\f\r\u001b'],
    ['escaped quotes and backslashes', String.raw`"\"\'\\"`, `"'\\`],
    ['octal escapes', String.raw`"\0\7\75\134"`, '\0\u0007=\\'],
    ['an octal escape ends before the next backslash', String.raw`"\0\62\62"`, '\u000022'],
    ['an octal escape does not take the next escape', String.raw`"\2\62"`, '\u00022'],
    ['escapes of code units', String.raw`"\u000a\u0024\u263b"`, '\n$☻'],
    ['no escapes between single quotes', String.raw`'a\n"b'`, 'a\\n"b'],
    ['text as it is', '"ä☻😀"', 'ä☻😀'],
  ])('%s', (_, text, value) => {
    expect(valueOf(text)).toBe(value)
  })
})

describe('lists', () => {
  test('of bytes are bytes', () => {
    expect(valueOf('[0x50, 0x4b, 255]')).toEqual(hex('50 4b ff'))
    expect(valueOf('[]')).toEqual(new Uint8Array(0))
  })

  test('of anything else are arrays', () => {
    expect(valueOf('[1, 256]')).toEqual([1, 256])
    expect(valueOf('[-1]')).toEqual([-1])
    expect(valueOf('["a", "b"]')).toEqual(['a', 'b'])
    expect(valueOf('[1.5, 2.5]')).toEqual([1.5, 2.5])
    expect(valueOf('[a, 1]', { seq: '[{ id: a, type: u1 }]', bytes: '07' })).toEqual([7, 1])
  })
})
