import { KaitaiStream } from '@unplugin-ksy/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileText, hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

interface Bits {
  readonly order: 'le' | 'be'
  readonly widths: readonly number[]
}

const arbitraryBits = fc.record({
  order: fc.constantFrom<'le' | 'be'>('le', 'be'),
  widths: fc.array(fc.integer({ min: 1, max: 33 }), { minLength: 1, maxLength: 9 }),
})

const specOf = ({ order, widths }: Bits): string => `
meta: { id: bits, bit-endian: ${order} }
seq: [${widths.map((width, i) => `{ id: f${i}, type: b${width} }`).join(', ')}]
`

/** One at a time, through the methods of the stream. */
function expected({ order, widths }: Bits, bytes: Uint8Array): Record<string, number | boolean> {
  const io = new KaitaiStream(bytes)
  const read = (width: number): number => (order === 'be' ? io.readBitsBe(width) : io.readBitsLe(width))
  return Object.fromEntries(
    widths.map((width, i) => [`f${i}`, width === 1 ? read(width) !== 0 : read(width)]),
  )
}

test('bit fields have the values that they have one by one, and are written back', () => {
  fc.assert(
    fc.property(
      arbitraryBits.chain((bits) => {
        const size = Math.ceil(bits.widths.reduce((sum, width) => sum + width, 0) / 8)
        return fc.tuple(fc.constant(bits), fc.uint8Array({ minLength: size, maxLength: size }))
      }),
      ([bits, bytes]) => {
        const Bits = loadSpec(specOf(bits))
        const object = Bits.read(bytes)
        expect(plain(object)).toEqual(expected(bits, bytes))
        expect(plain(Bits.read(Bits.write(object)))).toEqual(plain(object))
      },
    ),
    { numRuns: 60 },
  )
})

test('up to 32 bits are one integer', () => {
  const code = compileText(`
meta: { id: bits, bit-endian: be }
seq:
  - { id: a, type: b1 }
  - { id: b, type: b31 }
  - { id: c, type: b2 }
`)
  expect(code.match(/read\w+\(\d+\)/g)).toEqual(['readBitsBe(32)', 'readBitsBe(2)'])
  expect(code.match(/write\w+\(.*\d\)/g)).toEqual([
    'writeBitsBe(((Number(this.a) << 31) | this.b) >>> 0, 32)',
    'writeBitsBe(this.c, 2)',
  ])
})

test.each([
  ['a condition', 'if: a'],
  ['a repetition', 'repeat: expr, repeat-expr: 2'],
  ['a validation', 'valid: 1'],
  ['another order', 'type: b2le'],
])('a field with %s stands alone', (_, key) => {
  const type = key.startsWith('type') ? '' : 'type: b2, '
  const code = compileText(`
meta: { id: bits, bit-endian: be }
seq: [{ id: a, type: b1 }, { id: b, ${type}${key} }, { id: c, type: b3 }]
`)
  expect(code).not.toContain('const bits')
})

test('a run goes on in the middle of a byte', () => {
  const Outer = loadSpec(`
meta: { id: outer, bit-endian: be }
seq:
  - { id: first, type: b3, valid: { max: 7 } }
  - { id: rest, type: rest }
types:
  rest: { seq: [{ id: a, type: b3 }, { id: b, type: b10 }] }
`)
  const bytes = hex('ab cd')
  const outer = Outer.read(bytes)
  expect(plain(outer)).toEqual({ first: 5, rest: { a: 2, b: 0x3cd } })
  expect(toHex(Outer.write(outer))).toBe('ab cd')
})

test('an end of the stream within a run is that of its first field', () => {
  const Bits = loadSpec(`
meta: { id: bits, bit-endian: be }
seq: [{ id: a, type: b4 }, { id: b, type: b12 }]
`)
  expect(() => Bits.read(hex('ff'))).toThrow(
    'a: unexpected end of the stream at byte 0: needed 2 bytes, 1 left',
  )
})
