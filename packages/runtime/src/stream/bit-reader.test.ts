import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EndOfStreamError, KaitaiError } from '../errors.js'
import { BitModel } from '../testing/bit-model.js'
import { caught } from '../testing/caught.js'
import { KaitaiInput } from './input.js'

const orders = [
  {
    order: 'be' as const,
    read: (io: KaitaiInput, count: number) => io.readBitsBe(count),
    readBig: (io: KaitaiInput, count: number) => io.readBitsBeBig(count),
  },
  {
    order: 'le' as const,
    read: (io: KaitaiInput, count: number) => io.readBitsLe(count),
    readBig: (io: KaitaiInput, count: number) => io.readBitsLeBig(count),
  },
]

const widths = fc.array(fc.tuple(fc.integer({ min: 1, max: 64 }), fc.boolean()), { maxLength: 20 })

describe.each(orders)('bits, $order', ({ order, read, readBig }) => {
  test('agree with the bit-by-bit model in value, position and end', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), widths, (bytes, fields) => {
        const io = new KaitaiInput(bytes)
        const model = new BitModel(bytes, order)
        let at = 0
        for (const [count, wantBig] of fields) {
          const big = wantBig || count > 53
          const get = (): bigint => (big ? readBig(io, count) : BigInt(read(io, count)))
          if (at + count > model.length) {
            expect(get).toThrow(EndOfStreamError)
          } else {
            expect(get()).toBe(model.read(at, count))
            at += count
          }
          expect(io.pos).toBe(Math.ceil(at / 8))
          expect(io.eof).toBe(at === model.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('alignToByte goes on with the next byte', () => {
    const io = new KaitaiInput(Uint8Array.of(0xff, 0x05))
    read(io, 3)
    io.alignToByte()
    expect(read(io, 8)).toBe(5)
  })

  test('a number of 0 bits is 0, wherever it stands', () => {
    const io = new KaitaiInput(Uint8Array.of(0xff))
    expect([read(io, 0), read(io, 3), read(io, 0), io.pos]).toEqual([0, 7, 0, 1])
    expect(readBig(io, 0)).toBe(0n)
  })

  test.each([9, 30, 60])('the end of the stream says how many bytes %s bits more need', (count) => {
    const io = new KaitaiInput(new Uint8Array(2))
    read(io, 9)
    const needed = Math.ceil((count - 7) / 8)
    expect(caught(() => readBig(io, count))).toMatchObject({ needed, available: 0, offset: 2 })
    expect(read(io, 7)).toBe(0)
  })

  test.each([-1, 1.5, 54, Number.NaN])('%s is no number of bits', (count) => {
    expect(() => read(new KaitaiInput(new Uint8Array(20)), count)).toThrow(
      `${count} is no number of bits: it must be an integer from 0 to 53`,
    )
  })

  test('65 bits are too many for a bigint, too', () => {
    expect(() => readBig(new KaitaiInput(new Uint8Array(20)), 65)).toThrow(KaitaiError)
  })
})

test('the same byte in both orders', () => {
  const bytes = Uint8Array.of(0b101_00011)
  expect(new KaitaiInput(bytes).readBitsBe(3)).toBe(0b101)
  expect(new KaitaiInput(bytes).readBitsLe(3)).toBe(0b011)
})

test('a field in the other order starts at the next whole byte', () => {
  const bytes = Uint8Array.of(0b101_00011, 0b1100_1010, 0b0101_0011, 0xff)
  const io = new KaitaiInput(bytes)
  expect([io.readBitsBe(3), io.readBitsLe(7), io.readBitsBe(4), io.pos]).toEqual([
    0b101, 0b100_1010, 0b0101, 3,
  ])
  expect([io.readBitsLeBig(8), io.eof]).toEqual([0xffn, true])
  io.seek(0)
  expect([io.readBitsLe(3), io.readBitsBe(30 - 9), io.eof]).toEqual([
    0b011,
    0b1100_1010_0101_0011_1111_1,
    false,
  ])
})

test.each([20, 30, 60])('a field of %s bits in the other order that is too long takes nothing', (count) => {
  const io = new KaitaiInput(Uint8Array.of(0b101_00011, 0xff))
  io.readBitsBe(3)
  expect(() => io.readBitsLeBig(count)).toThrow(EndOfStreamError)
  expect([io.readBitsBe(5), io.pos]).toEqual([0b00011, 1])
  io.seek(0)
  io.readBitsLe(3)
  expect(() => io.readBitsBeBig(count)).toThrow(EndOfStreamError)
  expect([io.readBitsLe(5), io.pos]).toEqual([0b10100, 1])
})

test('every byte operation starts at the next whole byte', () => {
  const operations: ((io: KaitaiInput) => unknown)[] = [
    (io) => io.readU1(),
    (io) => io.readBytes(1)[0],
    (io) => io.substream(1).readU1(),
    (io) => io.readBytesTerm(9, false, true, true)[0],
    (io) => io.readBytesTermMulti(Uint8Array.of(9), false, true, true)[0],
    (io) => io.readBytesFull()[0],
  ]
  for (const operation of operations) {
    const bytes = Uint8Array.of(0xff, 7, 9, 8)
    const io = new KaitaiInput(bytes)
    io.readBitsBe(1)
    expect(operation(io)).toBe(7)
    expect(io.eof || io.readBitsBe(8) === bytes[io.pos - 1]).toBe(true)
  }
})
