import { KaitaiInput } from '@unplugin-ksy/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileText, loadSpec, plain, thrownBy } from '../testing/load-spec.js'

const types = ['u1', 's1', 'u2', 's2', 'u4', 's4', 'u8', 's8', 'f4', 'f8'] as const
type Type = (typeof types)[number]

const widthOf = (type: Type): number => Number(type.slice(1))
const sizeOf = (chosen: readonly Type[]): number => chosen.reduce((sum, type) => sum + widthOf(type), 0)

const specOf = (chosen: readonly Type[], endian: string): string => `
meta: { id: numbers, endian: ${endian} }
params: [{ id: is_le, type: bool }]
seq: [${chosen.map((type, i) => `{ id: f${i}, type: ${type} }`).join(', ')}]
`
const calculated = '{ switch-on: is_le, cases: { true: le, false: be } }'

/** One at a time, through the methods of the stream. */
function expected(chosen: readonly Type[], order: 'le' | 'be', bytes: Uint8Array): Record<string, unknown> {
  const io = new KaitaiInput(bytes)
  const read = (type: Type): unknown => {
    const method = `read${type.toUpperCase()}${widthOf(type) === 1 ? '' : order}`
    return Reflect.apply(Reflect.get(io, method), io, [])
  }
  return Object.fromEntries(chosen.map((type, i) => [`f${i}`, read(type)]))
}

const arbitraryNumbers = fc
  .record({
    chosen: fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 8 }),
    order: fc.constantFrom<'le' | 'be'>('le', 'be'),
    isCalculated: fc.boolean(),
  })
  .chain((numbers) => {
    const size = sizeOf(numbers.chosen)
    return fc.tuple(fc.constant(numbers), fc.uint8Array({ minLength: size, maxLength: size }))
  })

test('numbers have the values that they have one by one', () => {
  fc.assert(
    fc.property(arbitraryNumbers, ([{ chosen, order, isCalculated }, bytes]) => {
      const Numbers = loadSpec(specOf(chosen, isCalculated ? calculated : order))
      const { isLe: _, ...fields } = plain(Numbers.read(bytes, order === 'le')) as Record<string, unknown>
      expect(fields).toEqual(expected(chosen, order, bytes))
    }),
    { numRuns: 60 },
  )
})

test('where the stream ends, those before the end are read, and the error is one of the first that is not', () => {
  const chosen = ['u2', 'u1', 'f8', 's4'] as const
  for (const endian of ['le', 'be', calculated]) {
    const Numbers = loadSpec(specOf(chosen, endian))
    const bytes = Uint8Array.from({ length: sizeOf(chosen) }, (_, at) => at + 1)
    for (let size = 0; size < bytes.length; size++) {
      const numbers = new Numbers(endian === 'le', new KaitaiInput(bytes.slice(0, size)))
      const error = thrownBy(() => numbers._read())
      const complete = chosen.filter((_, i) => sizeOf(chosen.slice(0, i + 1)) <= size)
      expect(error).toMatchObject({
        path: `f${complete.length}`,
        offset: sizeOf(complete),
        needed: widthOf(chosen[complete.length]!),
      })
      const { isLe: _, ...fields } = plain(numbers) as Record<string, unknown>
      const all = expected(chosen, endian === 'le' ? 'le' : 'be', bytes)
      expect(fields).toEqual(
        Object.fromEntries(
          Object.entries(all).map(([id, value], i) => [id, i < complete.length ? value : undefined]),
        ),
      )
    }
  }
})

test('a run begins with the next whole byte, and goes on where another object ends', () => {
  const Outer = loadSpec(`
meta: { id: outer, endian: be, bit-endian: be }
seq:
  - { id: bits, type: b3 }
  - { id: a, type: u1 }
  - { id: b, type: u2 }
  - { id: inner, type: inner, size: 3 }
  - { id: inner_too, type: inner }
types:
  inner: { seq: [{ id: a, type: u1 }, { id: b, type: u2 }] }
`)
  const outer = Outer.read(Uint8Array.from({ length: 10 }, (_, at) => at))
  expect(plain(outer)).toEqual({
    bits: 0,
    a: 1,
    b: 0x0203,
    inner: { a: 4, b: 0x0506 },
    innerToo: { a: 7, b: 0x0809 },
  })
})

test.each([
  ['a condition', 'if: a == 1'],
  ['a repetition', 'repeat: expr, repeat-expr: 2'],
  ['a validation', 'valid: 1'],
])('a number with %s stands alone', (_, key) => {
  const code = compileText(`
meta: { id: numbers, endian: le }
seq: [{ id: a, type: u1 }, { id: b, type: u2, ${key} }, { id: c, type: u4 }]
`)
  expect(code).not.toContain('_takeAtOnce')
})

test('a number that may be too large stands alone', () => {
  const spec = `
meta: { id: numbers, endian: le }
seq: [{ id: a, type: u8 }, { id: b, type: u8 }]
`
  expect(compileText(spec)).toContain('_takeAtOnce(16)')
  expect(compileText(spec, { int64: 'number' })).not.toContain('_takeAtOnce')
})
