import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { bytes, bytesOf, text, u1, utf8Length } from './values.js'

export const texts: Arbitrary = fc
  .record({
    sized: text(20),
    terminated: text(6, '\0'),
    wide: text(6, '\0'),
    semicolon: text(6, ';'),
    included: text(6, ';').map((value) => `${value};`),
    padded: text(6, '', 0x7ff)
      .map((value) => value.trimEnd())
      .filter((value) => utf8Length(value) <= 10),
    both: text(4, '\0', 0x7ff).filter((value) => utf8Length(value) <= 9),
    latin: text(6, '\0', 0xff),
    rest: text(6),
  })
  .map((init) => ({ ...init, lenSized: utf8Length(init.sized) }))

export const byte_arrays: Arbitrary = fc
  .record({
    sized: bytes(0, 10),
    terminated: bytes(0, 5, [0xff]),
    included: bytes(0, 5, [0xff]).map((value) => Uint8Array.of(...value, 0xff)),
    padded: bytes(0, 6).filter((value) => value.at(-1) !== 0),
    both: bytes(0, 5, [1]),
    turned: bytesOf(4),
    key: u1,
    maskedBySeveral: bytesOf(5),
    rest: bytes(0, 5),
  })
  .chain((init) =>
    bytesOf(init.sized.length + 1).map((masked) => ({ ...init, masked, lenSized: init.sized.length + 1 })),
  )

export const custom: Arbitrary = fc
  .record({ key: u1, bytes: bytes(0, 6), record: fc.record({ number: u1, rest: bytesOf(2) }) })
  .map((init) => ({ ...init, lenBytes: init.bytes.length }))
