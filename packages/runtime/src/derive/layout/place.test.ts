import { describe, expect, test } from 'vitest'
import type { Movable } from './movable.js'
import { place, type Contents } from './place.js'

const text = new TextEncoder()

type Value = Partial<Omit<Movable, 'bytes'>> & { readonly bytes: string }

interface Given {
  readonly sequence?: string
  readonly fixed?: readonly (readonly [start: number, bytes: string])[]
  readonly values: readonly Value[]
}

/** Offsets of values whose bytes are given as text; of those that are stale, as text too. */
function placed({ sequence = '', fixed = [], values }: Given): readonly (number | string)[] {
  const movable = values.map(movableOf)
  const contents: Contents = {
    sequence: text.encode(sequence),
    movable,
    fixed: fixed.map(([start, bytes]) => ({ start, bytes: text.encode(bytes) })),
  }
  const places = place(contents)
  return movable.map((value) => {
    const found = places.get(value)
    return found?.isStale === true ? `stale at ${found.offset}` : (found?.offset ?? 'nowhere')
  })
}

function movableOf({ bytes, ...given }: Value): Movable {
  return {
    before: undefined,
    isEdited: given.before === undefined,
    isAlias: false,
    isObject: false,
    kind: 'Entry.body',
    alignment: 1,
    ...given,
    bytes: text.encode(bytes),
  }
}

describe('values behind the sequence', () => {
  test('stay where they are', () => {
    expect(
      placed({
        sequence: '..',
        values: [
          { before: 5, bytes: 'ab' },
          { before: 2, bytes: 'c' },
        ],
      }),
    ).toEqual([5, 2])
  })

  test('go behind a sequence that has grown, as far as that is in their way', () => {
    const values = [
      { before: 2, bytes: 'ab' },
      { before: 4, bytes: 'cd' },
      { before: 9, bytes: 'ef' },
    ]
    expect(placed({ sequence: '...', values })).toEqual([3, 5, 9])
    expect(placed({ sequence: '......', values })).toEqual([6, 8, 10])
  })

  test('stay aligned when they move', () => {
    const values = [
      { before: 4, bytes: 'abcde', isEdited: true, alignment: 4 },
      { before: 8, bytes: 'cd', alignment: 4 },
    ]
    expect(placed({ sequence: '....', values })).toEqual([4, 12])
  })

  test('of no bytes are in nobody’s way', () => {
    expect(
      placed({
        sequence: '....',
        values: [
          { before: 0, bytes: '' },
          { before: 4, bytes: 'a' },
        ],
      }),
    ).toEqual([0, 4])
  })

  test('that are new go to the end in their order', () => {
    const values = [{ bytes: 'ab' }, { before: 2, bytes: 'cd' }, { bytes: 'e', alignment: 8 }]
    expect(placed({ sequence: '..', values })).toEqual([4, 2, 8])
    expect(placed({ sequence: '..', fixed: [[20, 'x']], values })).toEqual([21, 2, 24])
  })

  test('go around what can not move', () => {
    const fixed = [
      [4, 'xy'],
      [7, 'z'],
    ] as const
    expect(placed({ sequence: '...', fixed, values: [{ before: 2, bytes: 'ab' }] })).toEqual([8])
    expect(placed({ sequence: '...', fixed, values: [{ before: 2, bytes: 'a' }] })).toEqual([3])
    expect(placed({ sequence: '...', fixed, values: [{ before: 4, bytes: 'xy' }] })).toEqual([4])
  })

  test('go around what goes farther than what starts behind it', () => {
    const fixed = [
      [2, 'vwxyz'],
      [3, 'w'],
    ] as const
    expect(placed({ sequence: '..', fixed, values: [{ before: 5, bytes: 'ab' }] })).toEqual([7])
  })

  test('go where a rule of the format says', () => {
    const ask = (earliest: number): number => earliest + 100
    expect(
      placed({
        sequence: '...',
        values: [
          { before: 2, bytes: 'ab', ask },
          { before: 4, bytes: 'c' },
        ],
      }),
    ).toEqual([103, 105])
  })
})

describe('values with the same bytes', () => {
  test('move together', () => {
    const values = [
      { before: 2, bytes: 'abcd' },
      { before: 2, bytes: 'abcd' },
      { before: 4, bytes: 'cd' },
    ]
    expect(placed({ sequence: '...', values })).toEqual([3, 3, 5])
  })

  test('move together, whatever empty one there is among them', () => {
    const shared = { before: 2, bytes: 'ab' }
    expect(placed({ sequence: '..', values: [shared, { before: 2, bytes: '' }, shared] })).toEqual([2, 2, 2])
  })

  test('part when one was edited', () => {
    const [a, b] = [
      { before: 2, bytes: 'ab' },
      { before: 2, bytes: 'xyz', isEdited: true },
    ]
    expect(placed({ sequence: '..', values: [a, b] })).toEqual([2, 4])
    expect(placed({ sequence: '..', values: [b, a] })).toEqual([4, 2])
    expect(placed({ sequence: '..', values: [b, { ...b, bytes: 'xy' }] })).toEqual([2, 2])
    expect(placed({ sequence: '..', values: [b, { ...b, bytes: 'yz' }] })).toEqual([2, 5])
  })

  test('are not shared by chance with what has grown', () => {
    const values = [
      { before: 2, bytes: 'aabb', isEdited: true },
      { before: 4, bytes: 'bb' },
    ]
    expect(placed({ sequence: '..', values })).toEqual([2, 6])
  })

  test('as views of what was edited are stale', () => {
    const view = { before: 2, bytes: 'abcd', kind: 'Segment.body' }
    const edited = { before: 4, bytes: 'XY', isEdited: true }
    expect(placed({ sequence: '..', values: [view, edited, { before: 2, bytes: 'ab' }] })).toEqual([
      'stale at 2',
      4,
      2,
    ])
  })

  test('as views that show more than that are not left out', () => {
    const view = { before: 2, bytes: 'abcd', kind: 'Segment.body' }
    expect(placed({ sequence: '..', values: [view, { before: 4, bytes: 'XY', isEdited: true }] })).toEqual([
      2, 4,
    ])
    const zeros = { ...view, bytes: '\0\0cd' }
    expect(placed({ sequence: '..', values: [zeros, { before: 4, bytes: 'XY', isEdited: true }] })).toEqual([
      'stale at 2',
      4,
    ])
  })
})

describe('parts of the sequence', () => {
  const alias = (before: number, bytes: string): Value => ({ before, bytes, isAlias: true })

  test('stay if that is as it was', () => {
    expect(placed({ sequence: 'one two', values: [alias(0, 'one'), alias(4, 'two')] })).toEqual([0, 4])
  })

  test('follow it', () => {
    expect(placed({ sequence: 'zero one two', values: [alias(0, 'one'), alias(4, 'two')] })).toEqual([5, 9])
    expect(placed({ sequence: 'two', values: [alias(4, 'two')] })).toEqual([0])
  })

  test('of the same bytes keep their order', () => {
    expect(placed({ sequence: 'b a a a', values: [alias(0, 'a'), alias(2, 'a'), alias(4, 'a')] })).toEqual([
      2, 4, 6,
    ])
  })

  test('stay where they are rather than go where the same bytes are, too', () => {
    expect(placed({ sequence: '.....ba.a.a.', values: [alias(0, 'ba'), alias(8, 'a')] })).toEqual([5, 8])
  })

  test('are found before and behind where they are looked for', () => {
    expect(placed({ sequence: 'two one', values: [alias(4, 'two'), alias(4, 'one')] })).toEqual([0, 4])
    expect(placed({ sequence: 'two txx.', values: [alias(7, 'two')] })).toEqual([0])
  })

  test('are stale if it has changed, and stay in line', () => {
    const values = [alias(0, 'one'), alias(4, 'two'), alias(8, 'three')]
    expect(placed({ sequence: 'zero one 2 three', values })).toEqual([5, 'stale at 9', 11])
  })

  test('that are objects are found by how they begin', () => {
    const values = [alias(0, 'HEAD1'), alias(5, 'HEAD2'), alias(10, 'HEAD3')].map((value) => ({
      ...value,
      isObject: true,
    }))
    expect(placed({ sequence: 'HEADxxxxHEADHEADy', values })).toEqual([
      'stale at 0',
      'stale at 8',
      'stale at 12',
    ])
  })

  test('that were edited are data of their own, unless they are the sequence', () => {
    const edited = { ...alias(0, 'two'), isEdited: true }
    expect(placed({ sequence: 'one two', values: [edited] })).toEqual([4])
    expect(placed({ sequence: 'one', values: [edited] })).toEqual([3])
  })

  test('that stood where it does not go are not', () => {
    expect(placed({ sequence: 'one', values: [alias(4, 'two')] })).toEqual([4])
  })
})
