import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProcessError } from '../errors.js'
import { processXor } from './xor.js'

test('a byte as the key', () => {
  expect(Array.from(processXor(Uint8Array.of(0, 0xff, 0x0f), 0xf0))).toEqual([0xf0, 0x0f, 0xff])
})

test('several bytes as the key are repeated', () => {
  expect(Array.from(processXor(Uint8Array.of(0, 0, 0, 0, 0), Uint8Array.of(1, 2)))).toEqual([1, 2, 1, 2, 1])
})

test('is its own inverse and leaves its input alone', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.oneof(fc.nat(255), fc.uint8Array({ minLength: 1 })), (bytes, key) => {
      const before = Uint8Array.from(bytes)
      expect(processXor(processXor(bytes, key), key)).toEqual(bytes)
      expect(bytes).toEqual(before)
    }),
  )
})

test.each([-1, 256, 0.5, Number.NaN])('%s is no key', (key) => {
  expect(() => processXor(new Uint8Array(1), key)).toThrow(ProcessError)
})

test('no bytes are no key', () => {
  expect(() => processXor(new Uint8Array(1), new Uint8Array(0))).toThrow('the key is empty')
})
