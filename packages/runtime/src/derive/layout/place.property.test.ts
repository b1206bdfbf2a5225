import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree, overlap, type Movable, type Stretch } from './movable.js'
import { place } from './place.js'

const letters = fc.uint8Array({ min: 1, max: 3, maxLength: 6 })
const alignments = fc.constantFrom(1, 2, 4)

/** Values, each at a place of its own, one behind the other, as they were, with gaps; and what they are now. */
const table = fc.record({
  sequence: fc.uint8Array({ maxLength: 12 }),
  sequenceBefore: fc.nat(12),
  values: fc.array(
    fc.record({
      gap: fc.nat(3),
      before: fc.uint8Array({ min: 1, max: 3, minLength: 1, maxLength: 6 }),
      now: fc.option(letters, { nil: undefined }),
      isNew: fc.boolean(),
      alignment: alignments,
    }),
    { maxLength: 8 },
  ),
})

test('values that are data of their own keep their order, and nothing is in the way of anything', () => {
  fc.assert(
    fc.property(table, ({ sequence, sequenceBefore, values }) => {
      let end = sequenceBefore
      const movable = values.map(({ gap, before, now, isNew, alignment }): Movable => {
        const start = Math.ceil((end + gap) / alignment) * alignment
        if (!isNew) end = start + before.length
        return {
          before: isNew ? undefined : start,
          bytes: now ?? before,
          isEdited: isNew || now !== undefined,
          isAlias: false,
          isObject: false,
          kind: 'Entry.body',
          alignment,
        }
      })
      const places = place({ sequence, movable, fixed: [] })
      const stretches = movable.map((value): Stretch => {
        const { offset, isStale } = places.get(value) ?? { offset: NaN, isStale: true }
        expect(isStale).toBe(false)
        expect(offset % value.alignment).toBe(0)
        if (value.bytes.length > 0) expect(offset).toBeGreaterThanOrEqual(sequence.length)
        return { start: offset, bytes: value.bytes }
      })
      for (const [index, a] of stretches.entries())
        for (const b of stretches.slice(index + 1)) expect(overlap(a, b)).toBe(false)
      const known = stretches.filter((each, index) => values[index]?.isNew === false && each.bytes.length > 0)
      expect(known.map(({ start }) => start)).toEqual(
        known.map(({ start }) => start).toSorted((a, b) => a - b),
      )
    }),
  )
})

const part = fc.record({ start: fc.nat(20), size: fc.nat(6) })

test('whatever was read from one data stays where it was', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 30, maxLength: 30, max: 2 }),
      fc.nat(10),
      fc.array(part, { maxLength: 8 }),
      fc.array(part, { maxLength: 3 }),
      (data, sequenceEnd, parts, obstacles) => {
        const stretchOf = ({ start, size }: { start: number; size: number }): Stretch => ({
          start,
          bytes: data.subarray(start, start + size),
        })
        const movable = parts.map((each): Movable => {
          const { start, bytes } = stretchOf(each)
          const isAlias = start < sequenceEnd
          return { before: start, bytes, isEdited: false, isAlias, isObject: false, kind: '', alignment: 1 }
        })
        const fixed = obstacles.map(stretchOf)
        const places = place({ sequence: data.subarray(0, sequenceEnd), movable, fixed })
        expect(movable.map((value) => places.get(value))).toEqual(
          movable.map(({ before }) => ({ offset: before, isStale: false })),
        )
      },
    ),
  )
})

test('a part of the sequence is found in another one that has it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ max: 3, minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.uint8Array({ max: 3, maxLength: 5 }),
      fc.nat(6),
      (items, added, at) => {
        const starts = items.map((_, index) =>
          items.slice(0, index).reduce((sum, { length }) => sum + length, 0),
        )
        const sequence = Uint8Array.from(
          [...items.slice(0, at), added, ...items.slice(at)].flatMap((item) => [...item]),
        )
        const movable = items.map((bytes, index): Movable => ({
          before: starts[index],
          bytes,
          isEdited: false,
          isAlias: true,
          isObject: false,
          kind: '',
          alignment: 1,
        }))
        const places = place({ sequence, movable, fixed: [] })
        for (const value of movable) {
          const { offset, isStale } = places.get(value) ?? { offset: NaN, isStale: true }
          expect(isStale).toBe(false)
          expect(agree({ start: 0, bytes: sequence }, { start: offset, bytes: value.bytes })).toBe(true)
          expect(offset + value.bytes.length).toBeLessThanOrEqual(sequence.length)
        }
      },
    ),
  )
})
