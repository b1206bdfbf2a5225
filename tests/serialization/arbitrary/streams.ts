import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { asciiText, bytes, bytesOf, list, text, u1, u2, u4 } from './values.js'

export const substreams: Arbitrary = u1
  .map((value) => value % 10)
  .chain((lenSized) => {
    const toEnd = (arbitrary: fc.Arbitrary<Uint8Array>): Arbitrary => fc.record({ bytes: arbitrary })
    return fc
      .record({
        lenSized: fc.constant(lenSized),
        sized: toEnd(bytesOf(lenSized)),
        roomy: fc.record({ text: asciiText(7) }),
        masked: toEnd(bytesOf(lenSized)),
        packed: bytes(0, 4),
        terminated: toEnd(bytes(0, 5, [0xaa])),
        padded: toEnd(bytes(0, 6).filter((value) => value.at(-1) !== 0xbb)),
        rest: toEnd(bytes(0, 5)),
      })
      .map((init) => ({ ...init, lenPacked: init.packed.length }))
  })

export const packed: Arbitrary = fc.record({
  version: u2,
  body: fc
    .record({ numbers: list(u4, 0, 5), text: text(10, '\0') })
    .map((body) => ({ ...body, numNumbers: body.numbers.length })),
})

export const delimited: Arbitrary = fc
  .record({
    struct: fc.record({ first: u1.filter((byte) => byte !== 0x7c), rest: bytes(0, 4, [0x7c]) }),
    structIncluded: fc.record({ rest: bytes(0, 4, [0x7c]).map((rest) => Uint8Array.of(...rest, 0x7c)) }),
    structSized: fc.record({ first: u1.filter((byte) => byte !== 0x7c), rest: bytes(0, 6, [0x7c]) }),
    // The terminator is looked for in the file, where the masked 0x63 and the turned 0xf8 are one, and 0 is padding.
    structMasked: fc.record({ first: u1.filter((byte) => byte !== 0x63), rest: bytes(0, 5, [0x63]) }),
    bytesMasked: bytes(0, 5, [0xf8]),
    wide: text(5, '/', 0x7e),
    kept: bytes(0, 4, [0x7c]),
    lines: fc.record({ items: list(asciiText(4, '\n'), 0, 3) }),
    cells: list(
      bytes(0, 3).filter((cell) => cell.at(-1) !== 0),
      0,
      3,
    ),
  })
  .map((init) => ({
    ...init,
    lenLines: init.lines.items.map((item) => item.length + 1).reduce((a, b) => a + b, 0),
  }))

export const ended: Arbitrary = fc
  .record({ items: list(u1, 1, 4), last: u1, untilEnd: list(u2, 1, 3) })
  .map(({ untilEnd, ...boxed }) => ({ lenBoxed: boxed.items.length + 1, boxed, untilEnd }))
