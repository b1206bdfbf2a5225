import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { asciiText, bits, bytes, bytesOf, list, u1, u2, u4 } from './values.js'

export const placed: Arbitrary = fc
  .record({ ofsTable: u1, numEntries: fc.integer({ min: 0, max: 4 }) })
  .chain((init) =>
    fc
      .record({
        box: fc.record({ first: u1, last: u1 }),
        table: list(u2, init.numEntries),
        name: asciiText(10),
        block: fc.record({ kind: u1, tail: bytesOf(3) }),
        inBox: u2,
      })
      .map(({ name, ...rest }) => ({ ...init, ...rest, ...(init.numEntries > 0 && { name }) })),
  )

const note = fc.record({ text: asciiText(6) })

export const directory: Arbitrary = list(
  fc.oneof(
    fc.record({ kind: fc.constant(1), body: note, lenBody: fc.constant(9) }),
    bytes(1, 9).map((items) => ({ kind: 2, body: { items: [...items] }, lenBody: items.length })),
    bytes(1, 9).map((body) => ({ kind: 3, body, lenBody: body.length })),
    fc.record({ kind: bits(2), lenBody: fc.constant(0) }),
  ),
  0,
  4,
).chain((entries) =>
  fc.record({ footer: [u4, note][entries.length] ?? u2, notes: list(note, 2) }).map((rest) => ({
    numEntries: entries.length,
    entries,
    ...rest,
  })),
)
