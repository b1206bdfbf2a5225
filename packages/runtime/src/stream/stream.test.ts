import { describe, expect, test, vi } from 'vitest'
import { ConsistencyError, EndOfStreamError, KaitaiError, LimitError } from '../errors.js'
import { utf8 } from '../text/utf8.js'
import { KaitaiStream } from './stream.js'

const contents = (io: KaitaiStream): number[] => Array.from(io.toByteArray())

describe('a growing stream', () => {
  test('is as long as what was written', () => {
    const io = new KaitaiStream()
    expect([io.size, io.pos, io.eof, contents(io)]).toEqual([0, 0, true, []])
    io.writeU2be(0x0102)
    expect([io.size, io.pos, io.eof, contents(io)]).toEqual([2, 2, true, [1, 2]])
  })

  test('can be written again before its end, which stays', () => {
    const io = new KaitaiStream()
    io.writeBytes(Uint8Array.of(1, 2, 3))
    io.seek(1)
    io.writeU1(9)
    expect([io.pos, io.eof, io.size, contents(io)]).toEqual([2, false, 3, [1, 9, 3]])
  })

  test('a gap that a seek leaves is zero', () => {
    const io = new KaitaiStream()
    io.writeU1(1)
    io.seek(1000)
    io.writeU1(2)
    expect(contents(io)).toEqual([1, ...Array<number>(999).fill(0), 2])
  })

  test('a seek beyond the end alone adds nothing', () => {
    const io = new KaitaiStream()
    io.writeU1(1)
    io.seek(100)
    expect([io.size, io.pos, io.eof]).toEqual([1, 100, true])
    io.seek(0)
    expect(contents(io)).toEqual([1])
    io.writeU2le(0)
    expect(io.size).toBe(2)
  })

  test('can be read', () => {
    const io = new KaitaiStream()
    io.writeU4le(7)
    expect(io.readBytes(0).length).toBe(0)
    expect(io.readBytesFull().length).toBe(0)
    expect(() => io.readU1()).toThrow(EndOfStreamError)
    expect(() => io.readBitsBe(1)).toThrow(EndOfStreamError)
    io.seek(0)
    expect(io.readU4le()).toBe(7)
  })

  test('is read up to what was written, not up to its capacity', () => {
    const io = new KaitaiStream()
    io.writeU1(7)
    io.seek(0)
    expect(() => io.readU2le()).toThrow('needed 2 bytes, 1 left')
  })

  test('more than memory can hold is a LimitError', () => {
    const io = new KaitaiStream()
    io.seek(2 ** 52)
    expect(() => io.writeU1(0)).toThrow(LimitError)
  })

  test('where twice the capacity is too much, takes what it needs', () => {
    const io = new KaitaiStream()
    const real = Uint8Array
    vi.stubGlobal(
      'Uint8Array',
      new Proxy(real, {
        construct(target, args: [number]) {
          if (args[0] > 300) throw new RangeError('Array buffer allocation failed')
          return new target(...args)
        },
      }),
    )
    try {
      io.writeZeros(300)
      expect(() => io.writeU1(0)).toThrow("a stream can't grow to 301 bytes")
    } finally {
      vi.unstubAllGlobals()
    }
    expect(io.size).toBe(300)
  })
})

describe('a fixed-length stream', () => {
  test('writes into the bytes it was made of', () => {
    const bytes = new Uint8Array(4)
    new KaitaiStream(bytes.subarray(1)).writeU2be(0x0102)
    expect(Array.from(bytes)).toEqual([0, 1, 2, 0])
  })

  test('gives all its bytes, as a copy', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const io = new KaitaiStream(bytes)
    io.writeU1(9)
    const copy = io.toByteArray()
    bytes[2] = 99
    expect(Array.from(copy)).toEqual([9, 2, 3])
  })

  test('throws where it is overrun', () => {
    const io = new KaitaiStream(new Uint8Array(3))
    io.writeU2le(1)
    expect(() => io.writeBytes(new Uint8Array(2))).toThrow('at byte 2: needed 2 bytes, 1 left')
    expect(() => io.writeZeros(2)).toThrow(EndOfStreamError)
    expect(() => io.writeSubstream(2)).toThrow(EndOfStreamError)
    expect(io.pos).toBe(2)
    io.seek(10)
    expect(() => io.writeU1(1)).toThrow('at byte 10: needed 1 byte, 0 left')
  })

  test('can be read', () => {
    const io = new KaitaiStream(Uint8Array.of(1, 2, 3))
    expect([io.readU1(), io.readU1()]).toEqual([1, 2])
    io.writeU1(9)
    io.seek(2)
    expect([io.readU1(), io.eof]).toEqual([9, true])
  })
})

describe('writeBytesLimit', () => {
  test.each([
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2],
      [1, 2, 7],
    ],
    [[1], [1, 7, 8]],
    [[], [7, 8, 8]],
  ])('fills %j with one terminator, then padding', (bytes, expected) => {
    const io = new KaitaiStream(new Uint8Array(3).fill(99))
    io.writeBytesLimit(Uint8Array.from(bytes), 3, 7, 8)
    expect(contents(io)).toEqual(expected)
  })

  test.each([0, 1, 2])('touches nothing behind the limit, with %s bytes', (length) => {
    const io = new KaitaiStream(new Uint8Array(4).fill(99))
    io.writeBytesLimit(new Uint8Array(length), 2, 7, 8)
    expect(contents(io).slice(2)).toEqual([99, 99])
  })

  test.each([-1, 2.5, Number.NaN])('refuses %s as a size', (size) => {
    const io = new KaitaiStream()
    expect(() => io.writeBytesLimit(new Uint8Array(2), size, 0, 0)).toThrow(KaitaiError)
    expect(io.pos).toBe(0)
  })

  test('refuses more bytes than the limit', () => {
    const io = new KaitaiStream()
    expect(() => io.writeBytesLimit(new Uint8Array(4), 3, 0, 0)).toThrow(ConsistencyError)
    expect(io.size).toBe(0)
  })
})

describe('padding', () => {
  test('writes the byte as often as asked', () => {
    const io = new KaitaiStream()
    io.writePadding(2, 5)
    io.writeZeros(1)
    expect(contents(io)).toEqual([5, 5, 0])
  })

  test.each([-1, 0.5, Number.NaN])('%s is no size', (count) => {
    expect(() => new KaitaiStream().writePadding(count, 0)).toThrow(KaitaiError)
    expect(() => new KaitaiStream().writeSubstream(count)).toThrow(KaitaiError)
  })
})

describe('writeSubstream', () => {
  test('is a zeroed region that can be written at any time, also after the parent has grown', () => {
    const io = new KaitaiStream()
    io.writeU1(1)
    const child = io.writeSubstream(2)
    io.writeU1(4)
    io.writeZeros(5000)
    child.writeU1(2)
    child.writeU1(3)
    expect(() => child.writeU1(0)).toThrow(EndOfStreamError)
    expect(contents(io).slice(0, 5)).toEqual([1, 2, 3, 4, 0])
    expect(contents(child)).toEqual([2, 3])
  })

  test('keeps what was written there, and is zero where nothing was', () => {
    const io = new KaitaiStream(Uint8Array.of(1, 2, 3))
    expect(contents(io.writeSubstream(2))).toEqual([1, 2])
    const growing = new KaitaiStream()
    growing.writeBytes(Uint8Array.of(1, 2, 3))
    growing.seek(1)
    expect(contents(growing.writeSubstream(4))).toEqual([2, 3, 0, 0])
    expect(contents(growing)).toEqual([1, 2, 3, 0, 0])
  })
})

describe('growingSubstream', () => {
  test('grows in place, and the parent goes on behind it', () => {
    const io = new KaitaiStream()
    io.writeU1(1)
    const child = io.growingSubstream()
    expect([child.size, child.pos]).toEqual([0, 0])
    child.writeBytes(new Uint8Array(1000).fill(2))
    child.seek(0)
    child.writeU1(3)
    io.closeSubstream(child)
    expect([io.pos, child.size]).toEqual([1001, 1000])
    io.writeU1(4)
    expect(contents(io)).toEqual([1, 3, ...Array<number>(999).fill(2), 4])
  })

  test('can be written, but not grow, once it is closed', () => {
    const io = new KaitaiStream()
    const child = io.growingSubstream()
    child.writeU2le(0)
    io.closeSubstream(child)
    io.writeU1(5)
    child.seek(1)
    child.writeU1(6)
    expect(() => child.writeU1(7)).toThrow(EndOfStreamError)
    expect(contents(io)).toEqual([0, 6, 5])
  })

  test('in a fixed-length stream, ends where that ends', () => {
    const io = new KaitaiStream(new Uint8Array(4))
    io.writeU1(1)
    const child = io.growingSubstream()
    child.writeU2be(0x0203)
    expect(() => child.writeU2be(0)).toThrow('at byte 3: needed 2 bytes, 1 left')
    io.closeSubstream(child)
    io.writeU1(4)
    expect(contents(io)).toEqual([1, 2, 3, 4])
  })

  test('of another stream, or an older one, is refused', () => {
    const io = new KaitaiStream()
    const older = io.growingSubstream()
    older.writeU1(1)
    io.closeSubstream(older)
    expect(() => io.closeSubstream(older)).toThrow(KaitaiError)
    expect(() => io.closeSubstream(new KaitaiStream().growingSubstream())).toThrow(KaitaiError)
  })
})

test('substream, for reading, can be written in place', () => {
  const io = new KaitaiStream(Uint8Array.of(1, 2, 3))
  io.readU1()
  const child = io.substream(1)
  child.writeU1(9)
  expect(contents(io)).toEqual([1, 9, 3])
})

test('the calls of the guide that have nothing to do here do nothing', () => {
  const io = new KaitaiStream()
  io.writeU1(1)
  io.writeBackChildStreams()
  io.close()
  io[Symbol.dispose]()
  expect(contents(io)).toEqual([1])
})

test.each(['', 'abc', 'aé', 'é'.repeat(40), 'a'.repeat(100)])('writes a text: %j', (text) => {
  const io = new KaitaiStream()
  io.writeU1(7)
  io.writeText(text, utf8)
  io.writeU1(8)
  expect(io.toByteArray()).toEqual(Uint8Array.of(7, ...new TextEncoder().encode(text), 8))
})

test('writes no part of a text that has no room', () => {
  const io = new KaitaiStream(new Uint8Array(2))
  expect(() => io.writeText('abc', utf8)).toThrow('needed 3 bytes, 2 left')
  expect(() => io.writeText('aé', utf8)).toThrow('needed 3 bytes, 2 left')
  expect(io.pos).toBe(0)
})
