import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileText, loadSpec, plain, toHex, type GeneratedClass } from '../testing/load-spec.js'

const spec = `
meta: { id: everything, endian: le, bit-endian: be, encoding: UTF-8 }
seq:
  - { id: magic, contents: [1, 2] }
  - { id: u1, type: u1 }
  - { id: s1, type: s1 }
  - { id: u2, type: u2 }
  - { id: s2, type: s2be }
  - { id: u4, type: u4 }
  - { id: s4, type: s4 }
  - { id: u8, type: u8 }
  - { id: s8, type: s8be }
  - { id: f4, type: f4 }
  - { id: f8, type: f8 }
  - { id: flag, type: b1 }
  - { id: low, type: b9, valid: { max: 300 } }
  - { id: high, type: b22 }
  - { id: wide, type: b33 }
  - { id: rest_of_wide, type: b7 }
  - { id: all, type: b32 }
  - { id: limited, type: u1, valid: { any-of: [1, 2, 3] } }
  - { id: one, type: u2, valid: 1 }
  - { id: choice, type: u1, enum: choice }
  - { id: name, type: strz }
  - { id: word, type: strz, encoding: UTF-16LE }
  - { id: line, type: str, terminator: 10, include: true }
  - { id: fixed, type: str, size: u1 }
  - { id: padded, type: str, size: 6, pad-right: 0x20, encoding: ASCII }
  - { id: bytes, size: 3 }
  - { id: delimited, terminator: 0xff }
  - { id: optional, type: u1, if: flag }
  - { id: numbers, type: s2, repeat: expr, repeat-expr: u1 }
  - { id: flags, type: b1, repeat: expr, repeat-expr: 8 }
  - { id: until, type: u1, repeat: until, repeat-until: _ == 9 }
  - { id: part, type: 'part(u1, flag)' }
  - { id: sized, type: 'part(u1, flag)', size: 7 }
  - { id: parts, type: pair, repeat: expr, repeat-expr: 2 }
  - id: body
    size: 4
    type: { switch-on: choice, cases: { 'choice::pair': pair, 'choice::list': list } }
  - id: other
    type: { switch-on: u1, cases: { 1: pair, 2: u2 } }
  - { id: tail, type: list, size-eos: true }
types:
  part:
    params: [{ id: count, type: u1 }, { id: is_le, type: bool }]
    meta: { endian: { switch-on: is_le, cases: { true: le, false: be } } }
    seq:
      - { id: number, type: u2 }
      - { id: other, type: f4 }
      - { id: few, type: u1, repeat: expr, repeat-expr: count % 2 }
  pair:
    seq:
      - { id: first, type: u1 }
      - { id: second, type: u1, valid: { expr: _ != 99 } }
  list:
    seq: [{ id: entries, type: pair, repeat: eos }]
enums:
  choice: { 1: pair, 2: list }
`

const pair = fc.record({ first: fc.nat(255), second: fc.nat(98) })
const double = fc.double()
const ascii = fc.string({ unit: fc.constantFrom('a', ' ', '~'), maxLength: 70 })

const right = fc
  .record({ count: fc.nat(3), isLe: fc.boolean(), choice: fc.constantFrom(0, 1, 2) })
  .chain(({ count, isLe, choice }) => {
    const part = fc.record({
      number: fc.nat(65535),
      other: fc.float(),
      few: fc.array(fc.nat(255), { minLength: count % 2, maxLength: count % 2 }),
    })
    const bodies = [
      fc.uint8Array({ minLength: 4, maxLength: 4 }),
      pair,
      fc.record({ entries: fc.array(pair, { minLength: 2, maxLength: 2 }) }),
    ]
    return fc.record({
      u1: fc.constant(count),
      s1: fc.integer({ min: -128, max: 127 }),
      u2: fc.nat(65535),
      s2: fc.integer({ min: -32768, max: 32767 }),
      u4: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      s4: fc.integer(),
      u8: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      s8: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      f4: fc.float(),
      f8: double,
      flag: fc.constant(isLe),
      low: fc.nat(300),
      high: fc.nat(2 ** 22 - 1),
      wide: fc.integer({ min: 0, max: 2 ** 33 - 1 }),
      restOfWide: fc.nat(127),
      all: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      limited: fc.constantFrom(1, 2, 3),
      one: fc.constant(1),
      choice: fc.constant(choice),
      name: fc.oneof(ascii, fc.string({ unit: fc.constantFrom('é', '€', 'x'), maxLength: 9 })),
      word: ascii,
      line: ascii.map((text) => `${text}\n`),
      fixed: fc.string({ unit: fc.constantFrom('b', '_'), minLength: count, maxLength: count }),
      padded: fc.constantFrom('', 'ab', 'abcdef', ' a'),
      bytes: fc.uint8Array({ minLength: 3, maxLength: 3 }),
      delimited: fc.uint8Array({ max: 254, maxLength: 5 }),
      optional: isLe ? fc.nat(255) : fc.constant(undefined),
      numbers: fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: count, maxLength: count }),
      flags: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      until: fc.array(fc.nat(8), { maxLength: 3 }).map((numbers) => [...numbers, 9]),
      part,
      sized: part,
      parts: fc.array(pair, { minLength: 2, maxLength: 2 }),
      body: bodies[choice] ?? pair,
      other: count === 1 ? pair : count === 2 ? fc.nat(65535) : fc.constant(undefined),
      tail: fc.record({ entries: fc.array(pair, { maxLength: 3 }) }),
    })
  })

/** What may stand where something else should. */
const wrong = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  -1,
  -0,
  0.5,
  99,
  256,
  65536,
  2 ** 32,
  -(2 ** 31) - 1,
  3e38,
  3.5e38,
  Number.NaN,
  5n,
  -1n,
  2n ** 64n,
  '',
  '5',
  'a\u0000b',
  'é',
  '\ud800',
  'x'.repeat(65),
  [],
  [1],
  {},
  new Uint8Array(2),
  { valueOf: () => 1 },
)

/** Puts something in a place of a tree, which is found by going down at random. */
function damage(tree: unknown, way: readonly number[], value: unknown): void {
  let object = tree
  for (const [depth, step] of way.entries()) {
    if (typeof object !== 'object' || object === null || object instanceof Uint8Array) return
    const keys = Object.keys(object)
    const key = keys[step % Math.max(1, keys.length)]
    if (key === undefined) return
    const next: unknown = Reflect.get(object, key)
    const isLeaf = typeof next !== 'object' || next === null || next instanceof Uint8Array
    if (isLeaf || depth === way.length - 1) return void Reflect.set(object, key, value)
    object = next
  }
}

const damages = fc.array(
  fc.record({ way: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), value: wrong }),
  { maxLength: 2 },
)

/** The bytes, or what is wrong. */
function outcome(Spec: GeneratedClass, object: unknown, options: object): string {
  try {
    return toHex(Spec.write(object, options))
  } catch (error) {
    return String(error)
  }
}

const streamsIn = (object: GeneratedClass): unknown[] =>
  [object, object.part, object.sized, object.tail].map((part): unknown => {
    try {
      return part._io
    } catch {
      return undefined
    }
  })

const OneGo = loadSpec(spec)
const CheckedFirst = loadSpec(spec)
delete CheckedFirst.prototype._writeChecked

test('writes what it writes with all checked first, and says the same of what is wrong', () => {
  const written = { right: 0, wrong: 0 }
  fc.assert(
    fc.property(right, damages, fc.boolean(), (init, changes, derive) => {
      const [one, other] = [OneGo, CheckedFirst].map((Spec) => {
        const object = Spec.create(structuredClone(init))
        for (const { way, value } of changes) damage(object, way, value)
        const before = streamsIn(object)
        const result = outcome(Spec, object, { derive })
        const isWrong = result.includes('Error')
        if (isWrong) expect(streamsIn(object)).toEqual(before)
        written[isWrong ? 'wrong' : 'right']++
        return { result, fields: plain(object) }
      })
      expect(one).toEqual(other)
      if (changes.length === 0) expect(one?.result).not.toContain('Error')
    }),
    { numRuns: 400 },
  )
  expect(written.right).toBeGreaterThan(100)
  expect(written.wrong).toBeGreaterThan(100)
})

test('checks nothing before what is right', () => {
  const Spec = loadSpec(spec)
  Spec.prototype._checkFields = (): never => {
    throw new Error('checked before')
  }
  fc.assert(
    fc.property(right, (init) => {
      const bytes = Spec.write(Spec.create(structuredClone(init)))
      expect(toHex(bytes)).toBe(outcome(CheckedFirst, CheckedFirst.create(structuredClone(init)), {}))
      expect(toHex(Spec.write(Spec.read(bytes)))).toBe(toHex(bytes))
    }),
  )
})

test('a class that extends it may have checks of its own', () => {
  const Spec = loadSpec('{ meta: { id: spec }, seq: [{ id: a, type: u1 }] }')
  class Small extends Spec {
    _check(): void {
      super._check()
      if (this.a > 9) throw new RangeError('too large')
    }
  }
  const object = new Small()
  object.a = 9
  expect(toHex(Spec.write(object))).toBe('09')
  object.a = 10
  expect(() => Spec.write(object)).toThrow('too large')
})

test('what is written in one go is in the new bytes', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: part, type: part, size: len }
types:
  part: { seq: [{ id: a, type: u1 }] }
`)
  const object = Spec.read(Uint8Array.of(2, 7, 8))
  expect(Spec.prototype._writeChecked).toBeTypeOf('function')
  expect(toHex(Spec.write(object))).toBe('02 07 00')
  expect([object.part._io.pos, object.part._io.size, object._io.size]).toEqual([1, 2, 3])
  expect(object.part._io).not.toBe(object._io)
})

test('an object that no longer fills its stretch of bytes gets a smaller one', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: part, type: part, size: len }
types:
  part: { seq: [{ id: name, type: strz, encoding: ASCII }] }
`)
  const object = Spec.read(Uint8Array.of(3, 0x61, 0x62, 0))
  object.part.name = 'a'
  expect(toHex(Spec.write(object))).toBe('02 61 00')
})

test('an object of which nothing is left leaves its whole stretch', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: part, type: part, size: len }
types:
  part:
    seq:
      - { id: num_rest, type: u1 }
      - { id: rest, size-eos: true, repeat: expr, repeat-expr: num_rest }
`)
  const object = Spec.read(Uint8Array.of(3, 1, 7, 8))
  object.part.numRest = 0
  object.part.rest = []
  expect(toHex(Spec.write(object))).toBe('01 00')
})

test.each([
  ['an instance with a position', 'instances: { a: { pos: 0, type: u1 } }'],
  ['an instance that looks at the stream', 'instances: { a: { value: _io.pos } }'],
  ['a size that looks at the stream', 'seq: [{ id: a, size: _io.size - 1 }]'],
  ['a transformation', 'seq: [{ id: a, size: 1, process: xor(1) }]'],
  [
    'a part with such a thing',
    'seq: [{ id: a, type: b }]\ntypes: { b: { seq: [{ id: a, size: 1, process: zlib }] } }',
  ],
])('%s is checked before anything is written', (_, members) => {
  expect(compileText(`meta: { id: spec }\n${members}`)).not.toContain('_writeChecked')
})
