import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree, overlap, stretchBefore, type Moved } from './movable.js'
import { sharedBefore } from './shared.js'

const valueOf = (before: number, bytes: Uint8Array, kind: string, isEdited: boolean): Moved => ({
  before,
  bytes,
  isEdited,
  isAlias: false,
  isObject: false,
  kind,
  alignment: 1,
})

/** Few places, kinds and bytes, so that many values are alike. */
const anyValues = fc
  .array(
    fc
      .tuple(
        fc.nat(3),
        fc.uint8Array({ max: 1, minLength: 1, maxLength: 3 }),
        fc.constantFrom('a', 'b'),
        fc.boolean(),
      )
      .map((parts) => valueOf(...parts)),
    { maxLength: 10 },
  )
  .map((values) => values.toSorted((a, b) => a.before - b.before))

test('each value is held against each one before it, whether some are alike or not', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const stale = new Set<Moved>()
      const separate = new Set<Moved>()
      for (const [index, later] of values.entries()) {
        for (const earlier of values.slice(0, index)) {
          const [a, b] = [stretchBefore(earlier), stretchBefore(later)]
          if (!overlap(a, b) || agree(a, b) || (earlier.isEdited && a.start !== b.start)) continue
          if (earlier.kind === later.kind) separate.add(earlier.isEdited && !later.isEdited ? earlier : later)
          else if (earlier.isEdited !== later.isEdited) stale.add(earlier.isEdited ? later : earlier)
        }
      }
      const found = sharedBefore(values)
      expect(new Set(found.stale)).toEqual(stale)
      expect(new Set(found.separate)).toEqual(separate)
      expect(found.others).toEqual(values.filter((value) => !stale.has(value) && !separate.has(value)))
    }),
    { numRuns: 1000 },
  )
})

// Pair by pair, these two take minutes and hours.
test('thousands of values at one place', () => {
  const bytes = new Uint8Array(200)
  const values = Array.from({ length: 40_000 }, (_, index) => valueOf(8, bytes, 'a', index > 20_000))
  const { stale, separate, others } = sharedBefore([...values, valueOf(8, bytes.with(199, 1), 'b', true)])
  expect(stale.size).toBe(20_001)
  expect(separate.size).toBe(0)
  expect(others).toHaveLength(20_000)
})

test('thousands of values that overlap', () => {
  const bytes = new Uint8Array(2000)
  const values = Array.from({ length: 10_000 }, (_, index) => valueOf(index, bytes, 'a', false))
  expect(sharedBefore(values).others).toEqual(values)
})
