import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiText } from './ascii-text.js'

test('ASCII of any length', () => {
  for (let length = 0; length <= 100; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 128)
    expect(asciiText(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
  }
})

test.each([
  ['a character of two bytes', [0xc3, 0xa9]],
  ['a byte that is none', [0xe9]],
  ['a sequence that is cut off', [0xe2, 0x82]],
  ['the character for what is none', [0xef, 0xbf, 0xbd]],
])('no text with %s', (_, sequence) => {
  for (const length of [0, 20, 60]) {
    const before = Array.from({ length }, () => 0x61)
    expect(asciiText(Uint8Array.from([...before, ...sequence]))).toBeUndefined()
    expect(asciiText(Uint8Array.from([...before, ...sequence, ...before]))).toBeUndefined()
  }
})

test('nothing but ASCII is text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 30, maxLength: 60 }), (bytes) => {
      expect(asciiText(bytes) === undefined).toBe(bytes.some((byte) => byte > 0x7f))
    }),
  )
})

test('bytes that are shared with other threads', () => {
  const bytes = new Uint8Array(new SharedArrayBuffer(40)).fill(0x61)
  expect(asciiText(bytes)).toBe('a'.repeat(40))
})
