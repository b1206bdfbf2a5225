import { describe, expect, test } from 'vitest'
import { ConsistencyError, EndOfStreamError } from '../errors.js'
import { KaitaiStream } from './stream.js'
import { writeBytesLimitMulti } from './write-limit.js'
import { isFull, writePaddedToEnd, writeTerminatedToEnd, writeToEnd } from './write-to-end.js'

const contents = (io: KaitaiStream): number[] => Array.from(io.toByteArray())
const fixed = (size: number): KaitaiStream => new KaitaiStream(new Uint8Array(size).fill(99))
const value = Uint8Array.of(1, 2)

test('only a fixed-length stream can be full', () => {
  const io = fixed(2)
  expect(isFull(io)).toBe(false)
  io.writeU2le(0)
  expect(isFull(io)).toBe(true)
  expect(isFull(new KaitaiStream())).toBe(false)
})

describe('writeBytesLimitMulti', () => {
  test.each([
    [2, [], [1, 2]],
    [4, [], [1, 2, 8, 8]],
    [2, [0, 0], [1, 2]],
    [3, [0, 0], [1, 2, 8]],
    [4, [0, 0], [1, 2, 0, 0]],
    [6, [0, 0], [1, 2, 0, 0, 8, 8]],
  ])('to %s bytes with the terminator %j', (size, term, expected) => {
    for (const io of [fixed(size), new KaitaiStream()]) {
      writeBytesLimitMulti(io, value, size, Uint8Array.from(term), 8)
      expect(contents(io)).toEqual(expected)
      expect(io.pos).toBe(size)
    }
  })

  test('writes nothing of what does not fit', () => {
    const io = fixed(4)
    expect(() => writeBytesLimitMulti(io, value, 1, Uint8Array.of(0), 8)).toThrow(ConsistencyError)
    expect(() => writeBytesLimitMulti(io, value, 5, Uint8Array.of(0, 0), 8)).toThrow(EndOfStreamError)
    expect(contents(io)).toEqual([99, 99, 99, 99])
  })
})

describe('bytes up to the end', () => {
  test('fill a stream of fixed length, with a terminator and padding', () => {
    const io = fixed(6)
    writeTerminatedToEnd(io, value, Uint8Array.of(0), false, 8)
    expect(io.toByteArray()).toEqual(
      Uint8Array.of(...value, 0, ...Array.from({ length: 5 - value.length }, () => 8)),
    )
    const padded = fixed(6)
    writePaddedToEnd(padded, value, 8)
    expect(padded.toByteArray()).toEqual(
      Uint8Array.of(...value, ...Array.from({ length: 6 - value.length }, () => 8)),
    )
  })

  test('end a growing stream', () => {
    const io = new KaitaiStream()
    writeTerminatedToEnd(io, value, Uint8Array.of(0), false, 8)
    expect(io.toByteArray()).toEqual(value)
  })

  test('are not written if they would not be read back', () => {
    expect(() => writePaddedToEnd(fixed(1), value, 8)).toThrow(ConsistencyError)
    expect(() => writePaddedToEnd(fixed(6), Uint8Array.of(1, 8), 8)).toThrow(ConsistencyError)
    expect(() => writeTerminatedToEnd(fixed(6), Uint8Array.of(1, 0, 2), Uint8Array.of(0), false)).toThrow(
      ConsistencyError,
    )
  })
})

describe('writeToEnd', () => {
  test('takes all that is left of a fixed-length stream', () => {
    const io = fixed(4)
    io.writeU1(7)
    writeToEnd(io, (child) => {
      expect(child.size).toBe(3)
      child.writeU1(8)
    })
    expect([contents(io), io.eof]).toEqual([[7, 8, 99, 99], true])
  })

  test('takes as much of a growing stream as is written', () => {
    const io = new KaitaiStream()
    io.writeU1(7)
    writeToEnd(io, (child) => child.writeU2be(0x0809))
    expect([contents(io), io.pos]).toEqual([[7, 8, 9], 3])
  })

  test('behind the end there is no room', () => {
    const io = fixed(1)
    io.seek(5)
    expect(() => writeToEnd(io, (child) => child.writeU1(1))).toThrow(EndOfStreamError)
  })
})
