import { describe, expect, test } from 'vitest'
import { ascii } from '../text/single-byte.js'
import { utf8 } from '../text/utf8.js'
import { utf16le } from '../text/utf16.js'
import { checkDelimitedText, checkTextLength } from './text.js'

const long = 'a'.repeat(100)

describe('the length of a text', () => {
  test.each([
    ['', utf8, 0],
    ['abc', utf8, 3],
    ['é', utf8, 2],
    [long, utf8, 100],
    ['ab', utf16le, 4],
  ])('of %j in bytes', (text, encoding, size) => {
    checkTextLength(text, encoding, size)
    expect(() => checkTextLength(text, encoding, size + 1)).toThrow(
      `expected ${size + 1} byte${size === 0 ? '' : 's'}, found ${size}`,
    )
  })

  test('is not that of characters', () => {
    expect(() => checkTextLength('é', utf8, 1)).toThrow('expected 1 byte, found 2')
  })

  test.each([5, undefined, null, ['a']])('%j is no text', (value) => {
    expect(() => checkTextLength(value, utf8, 1)).toThrow('a string')
  })
})

describe('a text that ends with a terminator', () => {
  test.each(['', 'abc', 'é', long])('has none in itself: %j', (text) => {
    checkDelimitedText(text, utf8, 0, true)
    expect(() => checkDelimitedText(`${text}\0b`, utf8, 0, true)).toThrow('read back')
  })

  test('has what the encoding has', () => {
    expect(() => checkDelimitedText('é', ascii, 0, true)).toThrow('does not exist in ASCII')
    // U+6100 has the byte 0x61.
    expect(() => checkDelimitedText('\u6100', utf16le, 0x61, true)).toThrow('read back')
  })
})
