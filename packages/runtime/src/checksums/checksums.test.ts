import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from './crc32.js'
import { sum } from './sum.js'

const digits = new TextEncoder().encode('123456789')

test('the check values of the catalogue', () => {
  expect(crc32(digits)).toBe(0xcbf43926)
  expect(crc32()).toBe(0)
  expect(sum(digits)).toBe(0xdd)
  expect(sum(digits, 16)).toBe(0x1dd)
})

test('parts are one array', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), (bytes, at) => {
      expect(crc32(bytes.subarray(0, at), bytes.subarray(at))).toBe(crc32(bytes))
    }),
  )
})

// Node has it since 20.15.
test.skipIf(typeof zlibCrc32 !== 'function')('is what zlib computes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes))
    }),
  )
})
