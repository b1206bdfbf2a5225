import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EndOfStreamError } from '../errors.js'
import { numberKinds } from '../testing/number-kinds.js'
import { KaitaiInput } from './input.js'
import { KaitaiStream } from './stream.js'

describe.each(numberKinds)('write$name', ({ read, write, width, values, dataView }) => {
  test('writes what DataView reads back', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 5 }), (value, before) => {
        const io = new KaitaiStream()
        io.writeZeros(before)
        write(io, value)
        const bytes = io.toByteArray()
        expect(bytes.length).toBe(before + width)
        expect(dataView(new DataView(bytes.buffer), before)).toEqual(value)
        expect(io.pos).toBe(before + width)
      }),
    )
  })

  test('writes many, with the stream growing in between', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 100, maxLength: 300 }), (list) => {
        const io = new KaitaiStream()
        for (const value of list) write(io, value)
        const input = new KaitaiInput(io.toByteArray())
        expect(list.map(() => read(input))).toEqual(list)
        expect(input.eof).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('throws at the end of a fixed-length stream and leaves what is there', () => {
    const bytes = new Uint8Array(10 + width - 1).fill(0xee)
    const io = new KaitaiStream(bytes)
    io.seek(10)
    const value = dataView(new DataView(new ArrayBuffer(8)), 0)
    expect(() => write(io, value)).toThrow(EndOfStreamError)
    expect(io.pos).toBe(10)
    expect(bytes).toEqual(new Uint8Array(10 + width - 1).fill(0xee))
  })
})

const number64 = [
  [
    'U8le',
    (io: KaitaiStream, value: number) => io.writeU8leNumber(value),
    (io: KaitaiInput) => io.readU8le(),
  ],
  [
    'S8le',
    (io: KaitaiStream, value: number) => io.writeS8leNumber(value),
    (io: KaitaiInput) => io.readS8le(),
  ],
  [
    'U8be',
    (io: KaitaiStream, value: number) => io.writeU8beNumber(value),
    (io: KaitaiInput) => io.readU8be(),
  ],
  [
    'S8be',
    (io: KaitaiStream, value: number) => io.writeS8beNumber(value),
    (io: KaitaiInput) => io.readS8be(),
  ],
] as const

test.each(number64)('write%sNumber writes exact integers', (name, write, read) => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (any) => {
      const value = name.startsWith('U') ? Math.abs(any) : any
      const io = new KaitaiStream()
      write(io, value)
      expect(read(new KaitaiInput(io.toByteArray()))).toBe(BigInt(value))
    }),
  )
})

test('writes the low bits of values that are out of range', () => {
  const io = new KaitaiStream()
  io.writeU1(256 + 7)
  io.writeU2le(-1)
  io.writeU8le(2n ** 64n + 1n)
  expect(Array.from(io.toByteArray())).toEqual([7, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0])
})
