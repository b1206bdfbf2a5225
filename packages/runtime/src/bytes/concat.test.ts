import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concatBytes } from './concat.js'

test('has all parts in order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      expect(Array.from(concatBytes(...parts))).toEqual(parts.flatMap((part) => Array.from(part)))
    }),
  )
})

test('is a copy, even of one part', () => {
  const part = Uint8Array.of(1)
  const whole = concatBytes(part)
  part[0] = 2
  expect(whole[0]).toBe(1)
})
