import fc from 'fast-check'
import {
  asciiText,
  bytes,
  bytesOf,
  f4,
  f8,
  flag,
  list,
  s1,
  s2,
  s4,
  s8,
  text,
  u1,
  u2,
  u4,
  u8,
  utf8Length,
} from './arbitrary-values.js'

/** What `create` takes: data that is consistent. */
export type Init = Readonly<Record<string, unknown>>

type Arbitrary = fc.Arbitrary<Init>

const numbers: Arbitrary = fc.record({
  ...{ u1, u2, u4, u8, s1, s2, s4, s8, f4, f8 },
  ...{ u2be: u2, u4be: u4, u8be: u8, s2be: s2, s4be: s4, s8be: s8, f4be: f4, f8be: f8 },
})

const bits = (count: number): fc.Arbitrary<number> => fc.maxSafeNat().map((value) => value % 2 ** count)
const wideBits = (count: number): fc.Arbitrary<bigint> => u8.map((value) => BigInt.asUintN(count, value))

const bit_fields: Arbitrary = fc.record({
  ...{ b1: flag, b3: bits(3), b12: bits(12), byte: u1, b31: bits(31), b4: bits(4), b53: bits(53) },
  b64: u8,
  le: fc.record({
    b1: flag,
    b7: bits(7),
    b33: bits(33),
    b60: wideBits(60),
    flags: list(flag, 5),
    rest: bits(4),
  }),
})

const named_values: Arbitrary = fc
  .record({
    small: fc.oneof(fc.constantFrom(1, 2), u1),
    negative: fc.oneof(fc.constantFrom(-5, 5), s4),
    large: fc.oneof(fc.constant(2n ** 63n), u8),
    several: list(fc.oneof(fc.constantFrom(1, 300), u2), 3),
    extra: u1,
  })
  .map(({ extra, ...rest }) => (rest.small === 2 ? { ...rest, extra } : rest))

const texts: Arbitrary = fc
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

const byte_arrays: Arbitrary = fc
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

const substreams: Arbitrary = u1
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

const packed: Arbitrary = fc.record({
  version: u2,
  body: fc
    .record({ numbers: list(u4, 0, 5), text: text(10, '\0') })
    .map((body) => ({ ...body, numNumbers: body.numbers.length })),
})

const lists: Arbitrary = fc.integer({ min: 0, max: 7 }).chain((numCounted) => {
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

const point = fc.record({ x: u1, y: u1 })

const choice: Arbitrary = fc
  .record({ kind: fc.integer({ min: 0, max: 5 }), lenSized: fc.constantFrom(0, 2, 3, 4) })
  .chain(({ kind, lenSized }) => {
    const values = [u1, u4, text(4, '\0'), point, fc.record({ first: point, second: point })]
    const sized = [bytesOf(lenSized), fc.record({ bytes: bytesOf(3) }), fc.record({ text: asciiText(3) })]
    const named = fc.oneof(
      fc.record({ name: fc.constant('point'), byName: point }),
      fc.record({ name: fc.constant('wide'), byName: u8 }),
      fc.record({ name: fc.constant('none') }),
    )
    return fc
      .record({
        value: values[kind] ?? u1,
        sized: sized[lenSized - 2] ?? bytesOf(lenSized),
        named,
        byTruth: kind === 4 && lenSized === 0 ? s2 : s1,
      })
      .map(({ named: { ...byName }, ...rest }) => ({ kind, lenSized, ...rest, ...byName }))
  })

const choices: Arbitrary = fc.record({ choices: list(choice, 0, 4) })

const optional: Arbitrary = fc
  .letrec<{ optional: Init }>((tie) => ({
    optional: fc
      .record({
        hasNumber: flag,
        hasList: flag,
        number: u1,
        list: list(u1, 2),
        depth: bits(5),
        child: fc.option(tie('optional'), { nil: undefined, maxDepth: 3 }),
      })
      .map(({ hasNumber, hasList, number, list: items, depth, child }) => ({
        ...{ hasNumber, hasList, depth, hasChild: child !== undefined || depth === 0 },
        ...(hasNumber && { number }),
        ...(hasList && { list: items }),
        ...(child !== undefined && depth > 0 && { child }),
      })),
  }))
  .optional.map((init) => init)

const parameters: Arbitrary = fc
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

const placed: Arbitrary = fc
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

const orders: Arbitrary = fc
  .record({
    mark: fc.constantFrom(0x49, 0x4d),
    alwaysBe: u4,
    values: list(fc.record({ number: s4, wide: u8, real: f4 }), 0, 3),
  })
  .map(({ mark, ...body }) => ({ mark, body: { ...body, numValues: body.values.length } }))

const shared = bytes(0, 4).map((value) => ({ len: value.length, body: { bytes: value } }))

const importer: Arbitrary = fc
  .record({ colour: fc.oneof(fc.constantFrom(1, 2), u2), first: shared, more: list(shared, 2) })
  .chain((init) => bytesOf(init.first.len).map((value) => ({ ...init, body: { bytes: value } })))

const navigation: Arbitrary = fc
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

const rules: Arbitrary = fc.integer({ min: 0, max: 4 }).chain((numMarks) =>
  fc.record({
    range: fc.integer({ min: -10, max: 10 }),
    choice: fc.constantFrom(1, 2, 4),
    colour: fc.constantFrom(1, 2),
    even: u8.map((value) => value & ~1n),
    numMarks: fc.constant(numMarks),
    marks: list(fc.integer({ min: 0, max: numMarks }), numMarks),
    text: asciiText(3),
  }),
)

const custom: Arbitrary = fc
  .record({ key: u1, bytes: bytes(0, 6), record: fc.record({ number: u1, rest: bytesOf(2) }) })
  .map((init) => ({ ...init, lenBytes: init.bytes.length }))

const ended: Arbitrary = fc
  .record({ items: list(u1, 1, 4), last: u1, untilEnd: list(u2, 1, 3) })
  .map(({ untilEnd, ...boxed }) => ({ lenBoxed: boxed.items.length + 1, boxed, untilEnd }))

const delimited: Arbitrary = fc
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

const rows: Arbitrary = fc
  .record({ width: bits(4), numRows: bits(3), isSet: flag })
  .chain(({ isSet, ...init }) =>
    fc
      .record({
        rows: list(fc.record({ pixels: list(flag, init.width), level: bits(3) }), init.numRows),
        mark: u1,
        box: fc.record({ a: bits(5), b: bits(9), isSet: fc.constant(isSet), ...(isSet && { c: bits(3) }) }),
        nibbles: list(bits(4), 0, 2).map((pairs) => [...pairs, ...pairs]),
      })
      .map((rest) => ({ ...init, ...rest })),
  )

const note = fc.record({ text: asciiText(6) })

const directory: Arbitrary = list(
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

/** For each spec of fixtures/constructs: objects that can be written. */
export const arbitraryObjects: Readonly<Record<string, Arbitrary>> = {
  ...{ numbers, bit_fields, named_values, texts, byte_arrays, substreams, packed, lists, choices, optional },
  ...{ parameters, placed, orders, shared, importer, navigation, rules, custom, ended },
  ...{ delimited, rows, directory },
}
