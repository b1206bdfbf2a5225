import { describe, expect, it } from 'vitest'
import { scanToken } from './lexer.js'

/** What a text that is one token means, or the code of the mistake in it. */
function only(text: string): unknown {
  const token = scanToken(text, 0)
  if (token.kind === 'mistake') return token.message.code
  expect(token).toMatchObject({ start: 0, end: text.length })
  return 'value' in token ? token.value : token.kind
}

describe('scanToken', () => {
  it.each([
    ['0', 0n],
    ['123', 123n],
    ['1_000', 1000n],
    ['1__0_', 10n],
    ['0xFf_ff', 0xffffn],
    ['0X_1', 1n],
    ['0b0000_0011', 3n],
    ['0B1', 1n],
    ['0o17', 15n],
    ['0O_7', 7n],
    ['18446744073709551615', 2n ** 64n - 1n],
    ['0_0', 'expression-malformed-number'],
    ['0_7', 'expression-malformed-number'],
    ['0x_', 'expression-malformed-number'],
    ['0b2', 'expression-malformed-number'],
    ['0o8', 'expression-malformed-number'],
  ])('integer %s', (text, expected) => {
    expect(only(text)).toBe(expected)
  })

  it.each([
    ['1.5', 1.5],
    ['1_0.2_5', 10.25],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1E-3', 0.001],
    ['1.5e+1_0', 1.5e10],
    ['00.5', 0.5],
    ['1e', 'expression-malformed-number'],
    ['1e+', 'expression-malformed-number'],
    ['1.5x', 'expression-malformed-number'],
    ['1e309', 'expression-malformed-number'],
    ['9'.repeat(1001), 'expression-malformed-number'],
    [`0x${'9'.repeat(1001)}`, 'expression-malformed-number'],
  ])('float %s', (text, expected) => {
    expect(only(text)).toBe(expected)
  })

  it.each([
    ["'a\\n'", 'a\\n'],
    [`'"'`, '"'],
    [`"'"`, "'"],
    [String.raw`"\a\b\t\n\v\f\r\e\"\'\\"`, '\x07\b\t\n\v\f\r\x1b"\'\\'],
    [String.raw`"\0\7\101\1234"`, '\0\x07AS4'],
    [String.raw`"\u00e9\ud83d\uDE00"`, 'é😀'],
    ['"a\nb"', 'a\nb'],
    ['"\\', 'expression-unclosed-string'],
    ['"\\u00g0"', 'expression-unknown-escape'],
    ['"\\8"', 'expression-unknown-escape'],
  ])('string %s', (text, expected) => {
    expect(only(text)).toBe(expected)
  })

  it('leaves the dot of an attribute to the parser', () => {
    expect(scanToken('1.to_s', 0)).toEqual({ kind: 'integer', value: 1n, start: 0, end: 1 })
    expect(scanToken('1. to_s', 0)).toEqual({ kind: 'integer', value: 1n, start: 0, end: 1 })
    expect(scanToken('1.e5', 0)).toEqual({ kind: 'integer', value: 1n, start: 0, end: 1 })
    expect(scanToken('1.5.to_s', 0)).toEqual({ kind: 'float', value: 1.5, start: 0, end: 3 })
  })

  it('blames only the wrong part of a string', () => {
    expect(scanToken(String.raw`"abc\q"`, 0)).toMatchObject({ kind: 'mistake', start: 4, end: 6 })
    expect(scanToken(String.raw`"abc\😀"`, 0)).toMatchObject({ kind: 'mistake', start: 4, end: 7 })
  })

  it('takes the longest symbol, and starts anywhere', () => {
    expect(scanToken('a >>= b', 1)).toMatchObject({ symbol: '>>', start: 2, end: 4 })
    expect(scanToken('a >>= b', 3)).toMatchObject({ symbol: '>=', start: 3, end: 5 })
    expect(scanToken('::=', 0)).toMatchObject({ symbol: '::', end: 2 })
  })
})
