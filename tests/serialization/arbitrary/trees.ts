import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { bits, bytes, bytesOf, f4, flag, list, s4, u2, u4, u8 } from './values.js'

export const parameters: Arbitrary = fc
  .record({
    size: fc.integer({ min: 0, max: 4 }),
    isLong: flag,
    kind: fc.constantFrom(1, 2, 3),
    lengths: list(bits(2), 2),
  })
  .chain((init) =>
    fc
      .record({
        first: bytesOf(init.lengths[0] ?? 0),
        second: bytesOf(init.lengths[1] ?? 0),
        sized: bytesOf(init.size),
        long: u8,
        two: bytesOf(2),
        same: bytesOf((init.lengths[0] ?? 0) + 2),
      })
      .map(({ first, second, sized, long, two, same }) => ({
        ...init,
        item: { first, sized, two, ...(init.kind === 2 && { second }), ...(init.isLong && { long }) },
        again: { same },
      })),
  )

export const orders: Arbitrary = fc
  .record({
    mark: fc.constantFrom(0x49, 0x4d),
    alwaysBe: u4,
    values: list(fc.record({ number: s4, wide: u8, real: f4 }), 0, 3),
  })
  .map(({ mark, ...body }) => ({ mark, body: { ...body, numValues: body.values.length } }))

export const shared = bytes(0, 4).map((value) => ({ len: value.length, body: { bytes: value } }))

export const importer: Arbitrary = fc
  .record({ colour: fc.oneof(fc.constantFrom(1, 2), u2), first: shared, more: list(shared, 2) })
  .chain((init) => bytesOf(init.first.len).map((value) => ({ ...init, body: { bytes: value } })))

export const navigation: Arbitrary = fc
  .record({ lenEach: bits(2), extras: list(bits(2), 2) })
  .chain(({ lenEach, extras }) => {
    const [first, second] = [lenEach + (extras[0] ?? 0), lenEach + (extras[1] ?? 0)]
    return fc
      .record({ first: bytesOf(first), second: bytesOf(second), total: bytesOf(first + second) })
      .map((init) => ({
        lenEach,
        branches: [
          { extra: extras[0], leaf: { bytes: init.first } },
          { extra: extras[1], leaf: { bytes: init.second } },
        ],
        total: init.total,
      }))
  })
