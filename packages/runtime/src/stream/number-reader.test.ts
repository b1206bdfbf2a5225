import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EndOfStreamError, KaitaiError } from '../errors.js'
import { numberKinds } from '../testing/number-kinds.js'
import { KaitaiInput } from './input.js'

const contents = fc.uint8Array({ minLength: 8, maxLength: 24 })

describe.each(numberKinds)('read$name', ({ read, width, dataView }) => {
  test('reads what DataView reads at that place, and moves behind it', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (bytes, anyOffset) => {
        const offset = anyOffset % (bytes.length - width + 1)
        const io = new KaitaiInput(bytes)
        io.seek(offset)
        expect(read(io)).toEqual(dataView(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset))
        expect(io.pos).toBe(offset + width)
      }),
    )
  })

  test('throws at the end and takes nothing', () => {
    const io = new KaitaiInput(new Uint8Array(10 + width - 1))
    io.seek(10)
    expect(() => read(io)).toThrow(EndOfStreamError)
    expect(io.pos).toBe(10)
  })

  test('drops the rest of a partly read byte', () => {
    const io = new KaitaiInput(new Uint8Array(9).fill(0x11))
    io.readBitsBe(3)
    expect(read(io)).toEqual(dataView(new DataView(new Uint8Array(8).fill(0x11).buffer), 0))
    expect(io.pos).toBe(1 + width)
  })
})

const safe = fc.maxSafeInteger()

test.each([
  ['U8le', (io: KaitaiInput) => io.readU8leNumber(), true],
  ['S8le', (io: KaitaiInput) => io.readS8leNumber(), true],
  ['U8be', (io: KaitaiInput) => io.readU8beNumber(), false],
  ['S8be', (io: KaitaiInput) => io.readS8beNumber(), false],
] as const)('read%sNumber reads exact integers', (name, read, littleEndian) => {
  fc.assert(
    fc.property(safe, (value) => {
      const expected = name.startsWith('U') ? Math.abs(value) : value
      const bytes = new Uint8Array(8)
      new DataView(bytes.buffer).setBigInt64(0, BigInt(expected), littleEndian)
      expect(read(new KaitaiInput(bytes))).toBe(expected)
    }),
  )
})

test.each([2n ** 53n, 2n ** 64n - 1n])(
  'readU8leNumber refuses %s, which a number might not hold',
  (value) => {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setBigUint64(0, value, true)
    expect(() => new KaitaiInput(bytes).readU8leNumber()).toThrow(
      `${value} is beyond ±(2^53 - 1) and can't be an exact number: read it as a bigint`,
    )
  },
)

test.each([-(2n ** 53n), -(2n ** 63n)])('readS8beNumber refuses %s', (value) => {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, value)
  expect(() => new KaitaiInput(bytes).readS8beNumber()).toThrow(KaitaiError)
})
