import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EndOfStreamError, KaitaiError } from '../errors.js'
import { packBits } from '../testing/bit-model.js'
import { KaitaiStream } from './stream.js'

const orders = [
  {
    order: 'be' as const,
    write: (io: KaitaiStream, value: number, count: number) => io.writeBitsBe(value, count),
    writeBig: (io: KaitaiStream, value: bigint, count: number) => io.writeBitsBeBig(value, count),
    read: (io: KaitaiStream, count: number) => io.readBitsBe(count),
  },
  {
    order: 'le' as const,
    write: (io: KaitaiStream, value: number, count: number) => io.writeBitsLe(value, count),
    writeBig: (io: KaitaiStream, value: bigint, count: number) => io.writeBitsLeBig(value, count),
    read: (io: KaitaiStream, count: number) => io.readBitsLe(count),
  },
]

const field = fc
  .integer({ min: 1, max: 64 })
  .chain((count) =>
    fc.tuple(fc.bigInt({ min: 0n, max: 2n ** BigInt(count) - 1n }), fc.constant(count), fc.boolean()),
  )
const fields = fc.array(field, { maxLength: 30 })

describe.each(orders)('bits, $order', ({ order, write, writeBig, read }) => {
  const writeAny = (io: KaitaiStream, value: bigint, count: number, big: boolean): void => {
    if (big || count > 53) writeBig(io, value, count)
    else write(io, Number(value), count)
  }

  test('agree with the bit-by-bit model, in a growing stream', () => {
    fc.assert(
      fc.property(fields, (list) => {
        const io = new KaitaiStream()
        for (const [value, count, big] of list) writeAny(io, value, count, big)
        expect(io.toByteArray()).toEqual(
          packBits(
            list.map(([value, count]) => [value, count] as const),
            order,
          ),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('fill a fixed-length stream to its end, whatever it held, and write nothing of what does not fit', () => {
    fc.assert(
      fc.property(fields, fc.nat({ max: 40 }), (list, size) => {
        const bytes = new Uint8Array(size).fill(0xa5)
        const io = new KaitaiStream(bytes)
        const written: [bigint, number][] = []
        let bits = 0
        for (const [value, count, big] of list) {
          if (bits + count > size * 8) {
            expect(() => writeAny(io, value, count, big)).toThrow(EndOfStreamError)
          } else {
            writeAny(io, value, count, big)
            written.push([value, count])
            bits += count
          }
        }
        const packed = packBits(written, order)
        expect(bytes.subarray(0, packed.length)).toEqual(packed)
        expect(bytes.subarray(packed.length).every((byte) => byte === 0xa5)).toBe(true)
      }),
    )
  })

  test('only the low bits of a value are written', () => {
    const io = new KaitaiStream()
    write(io, -1, 3)
    writeBig(io, 2n ** 70n + 1n, 5)
    write(io, -1, 53)
    write(io, 0, 3)
    expect(io.toByteArray()).toEqual(
      packBits(
        [
          [7n, 3],
          [1n, 5],
          [2n ** 53n - 1n, 53],
          [0n, 3],
        ],
        order,
      ),
    )
  })

  test('bits that were read stay as they are when the rest of their byte is written', () => {
    const bytes = new Uint8Array(1).fill(0xff)
    const io = new KaitaiStream(bytes)
    expect(read(io, 3)).toBe(7)
    write(io, 0, 5)
    io.seek(0)
    expect([read(io, 3), read(io, 5)]).toEqual([7, 0])
  })

  test.each([-1, 1.5, 54, Number.NaN])('%s is no number of bits', (count) => {
    expect(() => write(new KaitaiStream(), 0, count)).toThrow(KaitaiError)
  })

  test('65 bits are too many for a bigint, too', () => {
    expect(() => writeBig(new KaitaiStream(), 0n, 65)).toThrow(KaitaiError)
  })
})

test('a partly written byte is padded with zeros by whatever comes next', () => {
  const followers: ((io: KaitaiStream) => void)[] = [
    (io) => io.writeAlignToByte(),
    (io) => io.writeBytes(new Uint8Array(0)),
    (io) => io.seek(1),
    (io) => io.close(),
    (io) => io[Symbol.dispose](),
    (io) => io.writeZeros(0),
    (io) => io.closeSubstream(io.growingSubstream()),
  ]
  for (const follow of followers) {
    const io = new KaitaiStream()
    io.writeBitsBe(0b101, 3)
    follow(io)
    io.writeBitsBe(0b011, 3)
    expect(Array.from(io.toByteArray())).toEqual([0b101_00000, 0b011_00000])
  }
})

test('bits that are not written yet are zero, also where another stream has written to the byte since', () => {
  const io = new KaitaiStream(new Uint8Array(2))
  const part = io.writeSubstream(1)
  part.writeBitsBe(0, 1)
  io.seek(0)
  io.writeU1(0xff)
  part.writeBitsBe(0, 1)
  expect(Array.from(io.toByteArray())).toEqual([0b1000_0000, 0])
})
