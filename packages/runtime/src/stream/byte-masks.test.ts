import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteMasks } from './byte-masks.js'

const size = 5000
const place = fc.oneof(fc.nat(size - 1), fc.constantFrom(0, 1023, 1024, 1025, 2048, 4096))
const addition = fc.oneof(
  fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), mask: 0xff })),
  fc.tuple(place, fc.nat(255)).map(([start, mask]) => ({ start, end: start + 1, mask })),
)

test('is an array of masks', () => {
  fc.assert(
    fc.property(fc.array(addition), fc.array(fc.tuple(place, place)), (additions, ranges) => {
      const masks = new ByteMasks()
      const expected = new Uint8Array(size)
      for (const { start, end, mask } of additions) {
        if (mask === 0xff) masks.add(start, end)
        else masks.addBits(start, mask)
        for (let at = start; at < end; at++) expected[at]! |= mask
      }
      expect(masks.end).toBe(expected.findLastIndex((mask) => mask !== 0) + 1)
      expect(Uint8Array.from(expected, (_, at) => masks.at(at))).toEqual(expected)
      for (const [a, b] of ranges) {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const find = (isWithout: boolean): number => {
          const found = expected.subarray(start, end).findIndex((mask) => (mask === 0) === isWithout)
          return found === -1 ? end : start + found
        }
        expect([masks.find(start, end), masks.find(start, end, true)]).toEqual([find(false), find(true)])
      }
    }),
    { numRuns: 300 },
  )
})
