import { expect, test } from 'vitest'
import { checkAtEnd } from '../check/at-end.js'
import { ConsistencyError, EndOfStreamError } from '../errors.js'
import { caught } from '../testing/caught.js'
import { writeTransaction } from '../struct/write-transaction.js'
import { hasFixedLength } from './has-fixed-length.js'
import { KaitaiStream } from './stream.js'
import { isFull, writeToEnd } from './write-to-end.js'

/** What happens within a write to a growing stream. */
function write(run: (io: KaitaiStream) => void): KaitaiStream {
  const io = new KaitaiStream()
  writeTransaction(io, () => run(io))
  return io
}

test('a stream that has to end where it stands has no room left, until all is written', () => {
  const io = write((stream) => {
    stream.writeU2be(1)
    checkAtEnd(stream)
    expect([hasFixedLength(stream), isFull(stream), stream.size]).toEqual([true, true, 2])
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
    expect(() => stream.writeBitsBe(1, 1)).toThrow(ConsistencyError)
    expect(() => stream.writeSubstream(1)).toThrow(ConsistencyError)
    stream.seek(1)
    stream.writeU1(2)
    expect(() => stream.writeBytes(Uint8Array.of(1))).toThrow(ConsistencyError)
  })
  expect(hasFixedLength(io)).toBe(false)
  io.writeU4be(3)
  expect(io.toByteArray()).toEqual(Uint8Array.of(0, 2, 0, 0, 0, 3))
})

test('an object that takes all that is left ends the sequence, up to where the stream goes elsewhere', () => {
  write((stream) => {
    writeToEnd(stream, (child) => child.writeU1(1))
    expect([hasFixedLength(stream), isFull(stream)]).toEqual([false, true])
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
    expect(() => writeToEnd(stream, (child) => child.writeU1(1))).toThrow(ConsistencyError)
    stream.writeBytes(new Uint8Array())
    checkAtEnd(stream)
    stream.seek(1)
    stream.writeU1(2)
    expect(isFull(stream)).toBe(false)
  })
})

test('an object that goes up to the end of the stream fixes that', () => {
  write((stream) => {
    writeToEnd(stream, (child) => {
      child.writeU1(1)
      checkAtEnd(child)
    })
    expect(hasFixedLength(stream)).toBe(true)
    stream.seek(1)
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
  })
})

test('a stream may grow up to an end where nothing is yet, so that its size is not known', () => {
  write((stream) => {
    stream.seek(3)
    checkAtEnd(stream)
    stream.seek(2)
    stream.writeU1(1)
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
    expect(stream._storage.isSizeAsked).toBe(true)
  })
})

test('a stream that is shorter for another reason ends for that', () => {
  write((stream) => {
    const part = stream.writeSubstream(2)
    checkAtEnd(stream)
    part.writeU2be(1)
    expect(caught(() => part.writeU1(1))).toBeInstanceOf(EndOfStreamError)
  })
})

test('the end of a part of a write is that of the whole', () => {
  write((stream) => {
    writeTransaction(stream, () => checkAtEnd(stream))
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
  })
})

test('a write that fails leaves a stream that may grow', () => {
  const io = new KaitaiStream()
  const fail = (): never => {
    checkAtEnd(io)
    throw new Error('some')
  }
  expect(() => writeTransaction(io, fail)).toThrow('some')
  io.writeU1(1)
  expect(io.size).toBe(1)
})

test('a part of a write that fails, and is caught, takes back where it ended', () => {
  const part = (io: KaitaiStream, fails: boolean): void =>
    writeTransaction(io, () => {
      io.writeU1(1)
      writeToEnd(io, (child) => {
        child.writeU2be(2)
        checkAtEnd(child)
      })
      if (fails) throw new ConsistencyError('', 1, 2)
    })
  const io = write((stream) => {
    expect(() => part(stream, true)).toThrow(ConsistencyError)
    expect([hasFixedLength(stream), isFull(stream), stream.size]).toEqual([false, false, 0])
    stream.writeU2be(3)
    writeToEnd(stream, (child) => {
      expect(() => part(child, true)).toThrow(ConsistencyError)
      child.writeU1(4)
    })
    expect(stream.size).toBe(3)
    stream.seek(3)
    part(stream, false)
    expect(() => stream.writeU1(1)).toThrow(ConsistencyError)
  })
  expect(io.toByteArray()).toEqual(Uint8Array.of(0, 3, 4, 1, 0, 2))
})
