import fc from 'fast-check'
import type { Arbitrary } from './object.js'
import { asciiText, bytesOf, list, s2, u1, u4 } from './values.js'

export const lists: Arbitrary = fc.integer({ min: 0, max: 7 }).chain((numCounted) => {
  const toEnd = (arbitrary: fc.Arbitrary<number[]>): Arbitrary => fc.record({ items: arbitrary })
  const points = Array.from({ length: Math.floor(numCounted / 2) }, (_, index) =>
    fc.record({ x: u1, deep: list(u1, index) }),
  )
  return fc
    .record({
      numCounted: fc.constant(numCounted),
      counted: list(s2, numCounted),
      points: fc.tuple(...points),
      untilZero: list(fc.integer({ min: 1, max: 255 }), 0, 4).map((values) => [...values, 0]),
      untilLast: list(fc.integer({ min: 0, max: 127 }), 0, 3).map((tags) =>
        [...tags, 200].map((tag) => ({ tag })),
      ),
      blocks: list(bytesOf(2), 2),
      words: list(asciiText(4), numCounted % 3),
      boxed: toEnd(list(u1, 0, 4)),
      boxes: list(toEnd(list(u1, 3)), 2),
      rest: list(u4, 0, 3),
    })
    .map((init) => ({ ...init, lenBoxed: (init.boxed['items'] as number[]).length }))
})
