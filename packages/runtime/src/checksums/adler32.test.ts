import { expect, test } from 'vitest'
import { adler32 } from '../checksums/adler32.js'

test('of nothing, of a text, and of the highest sums', () => {
  expect(adler32(new Uint8Array())).toBe(1)
  expect(adler32(Buffer.from('Wikipedia'))).toBe(0x11e60398)
  expect(adler32(new Uint8Array(100_000).fill(0xff))).toBe(0x149a302c)
})
