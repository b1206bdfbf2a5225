import { KaitaiStream } from '@unplugin-ksy/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileText, hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

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
    'writeBitsBe((Number(this.a) << 31) | this.b, 32)',
    'writeBitsBe(this.c, 2)',
    'writeBitsBe((bitOf(this.a) << 31) | this.b, 32)',
    'writeBitsBe(this.c, 2)',
  ])
})

test.each([
  ['a condition', 'if: a'],
  ['a repetition', 'repeat: expr, repeat-expr: 2'],
  ['a validation that looks at the stream', 'valid: { expr: _io.pos == 1 }'],
  ['another order', 'type: b2le'],
])('a field with %s stands alone', (_, key) => {
  const type = key.startsWith('type') ? '' : 'type: b2, '
  const code = compileText(`
meta: { id: bits, bit-endian: be }
seq: [{ id: a, type: b1 }, { id: b, ${type}${key} }, { id: c, type: b3 }]
`)
  expect(code).not.toContain('const bits')
})

const validated = (order: 'le' | 'be'): string => `
meta: { id: bits, bit-endian: ${order} }
seq:
  - { id: before, type: u1 }
  - { id: a, type: b3, valid: { max: 5 } }
  - { id: b, type: b1 }
  - { id: c, type: b7, valid: { min: 1 } }
  - { id: d, type: b4, valid: { any-of: [1, 2] } }
  - { id: e, type: b5 }
  - { id: f, type: b4, valid: 3 }
`

test.each(['le', 'be'] as const)('values are validated in order when all have been read: %s', (order) => {
  const Bits = loadSpec(validated(order))
  expect(compileText(validated(order)).match(/read\w+\(\d+\)/g)).toHaveLength(1)
  const good = { before: 0, a: 5, b: true, c: 1, d: 2, e: 31, f: 3 }
  const written = (values: object): Uint8Array => {
    const io = new KaitaiStream(new Uint8Array(4))
    io.writeU1(0)
    const bits = { ...good, ...values }
    for (const [value, width] of [
      [bits.a, 3],
      [Number(bits.b), 1],
      [bits.c, 7],
      [bits.d, 4],
      [bits.e, 5],
      [bits.f, 4],
    ] as const) {
      if (order === 'be') io.writeBitsBe(value, width)
      else io.writeBitsLe(value, width)
    }
    io.writeAlignToByte()
    return io.toByteArray()
  }

  expect(plain(Bits.read(written({})))).toEqual(good)
  expect(toHex(Bits.write(Bits.read(written({}))))).toBe(toHex(written({})))
  expect(thrownBy(() => Bits.read(written({ a: 6, f: 4 })))).toMatchObject({ path: 'a', offset: 1 })
  expect(thrownBy(() => Bits.read(written({ c: 0, f: 4 })))).toMatchObject({ path: 'c', offset: 1 })
  expect(thrownBy(() => Bits.read(written({ d: 3 })))).toMatchObject({ path: 'd', offset: 2 })
  expect(thrownBy(() => Bits.read(written({ f: 4 })))).toMatchObject({ path: 'f', offset: 3 })
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
