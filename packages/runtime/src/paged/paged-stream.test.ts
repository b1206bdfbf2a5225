import { describe, expect, test } from 'vitest'
import { KaitaiError, LimitError } from '../errors.js'
import { MemorySource } from '../testing/memory-source.js'
import type { Paging } from './paged-source.js'
import { PagedStream } from './paged-stream.js'

const paging: Paging = { pageSize: 4, maxPages: 2 }
const upTo = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, index) => index)

function open(size = 16, options: { grows?: boolean } = {}): { source: MemorySource; io: PagedStream } {
  const source = new MemorySource(upTo(size))
  return { source, io: new PagedStream(source, { paging, ...options }) }
}

describe('pages', () => {
  test('are read once each when bytes are read in order, also across their borders', () => {
    const { source, io } = open()
    for (let index = 0; index < 5; index++) io.readBytes(3)
    io.readU1()
    expect(source.calls).toEqual(['read 0+4', 'read 4+4', 'read 8+4', 'read 12+4'])
  })

  test('are kept, those used last', () => {
    const { source, io } = open()
    for (const pos of [0, 4, 0, 8, 0, 4]) {
      io.seek(pos)
      io.readU1()
    }
    expect(source.calls).toEqual(['read 0+4', 'read 4+4', 'read 8+4', 'read 4+4'])
  })

  test('make room for no large byte array', () => {
    const { source, io } = open(10_000)
    io.readU1()
    io.readBytes(8001)
    io.seek(0)
    expect([io.readU1(), source.calls.filter((call) => call === 'read 0+4')]).toEqual([0, ['read 0+4']])
    expect(io.readU1()).toBe(1)
  })

  test('are not read to be overwritten as a whole', () => {
    const { source, io } = open(8000)
    io.writeBytes(new Uint8Array(8000))
    io.seek(0)
    io.writePadding(8000, 7)
    io.flush()
    expect(source.calls.filter((call) => call.startsWith('read'))).toEqual([])
    expect(source.bytes).toEqual(new Uint8Array(8000).fill(7))
  })

  test('are written once each, and only those that were changed', () => {
    const { source, io } = open()
    io.readBytesFull()
    io.seek(5)
    io.writeU1(99)
    io.writeU1(98)
    io.flush()
    io.flush()
    expect(source.calls.filter((call) => call.startsWith('write'))).toEqual(['write 4+4'])
    io.seek(6)
    io.writeU1(97)
    io.close()
    expect(Array.from(source.bytes)).toEqual([0, 1, 2, 3, 4, 99, 97, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(source.closed).toBe(true)
  })
})

test('byte arrays are copies', () => {
  const { io } = open()
  const bytes = io.readBytes(2)
  io.seek(0)
  io.writeU2be(0x6162)
  expect(Array.from(bytes)).toEqual([0, 1])
  bytes[0] = 99
  io.seek(0)
  expect(io.readU1()).toBe(0x61)
})

test('more bytes than there can be in memory are an error that says what to do', () => {
  const size = 2 ** 50
  const source = new MemorySource(upTo(4))
  Object.defineProperty(source, 'size', { value: size })
  const io = new PagedStream(source)
  expect(() => io.readBytesFull()).toThrow(LimitError)
  expect(() => io.readBytesFull()).toThrow(`${size} bytes are too many to be in memory at once`)
  expect([io.pos, io.substream(size).size]).toEqual([0, size])
})

describe('a source that fails', () => {
  test('to be read leaves the stream where it was', () => {
    const { source, io } = open()
    io.seek(3)
    source.failing = 'read 4'
    expect(() => io.readU4be()).toThrow('read 4+4 failed')
    expect(() => io.readBytesTerm(9, false, true, true)).toThrow('read 4+4 failed')
    source.failing = undefined
    expect([io.pos, io.readU4be()]).toEqual([3, 0x03040506])
  })

  test('to be read in the middle of a byte, too', () => {
    const { source, io } = open()
    io.seek(3)
    expect(io.readBitsBe(6)).toBe(0)
    source.failing = 'read 4'
    expect(() => io.readBitsBe(10)).toThrow(KaitaiError)
    source.failing = undefined
    expect(io.readBitsBe(10)).toBe(0x304)
  })

  test('to be written loses nothing that was written', () => {
    const { source, io } = open()
    io.writeU4be(0x61626364)
    source.failing = 'write'
    expect(() => io.flush()).toThrow('write 0+4 failed')
    source.failing = undefined
    io.flush()
    expect(Array.from(source.bytes.subarray(0, 5))).toEqual([0x61, 0x62, 0x63, 0x64, 4])
  })

  test('to be written is closed all the same', () => {
    const { source, io } = open()
    io.writeU1(1)
    source.failing = 'write'
    expect(() => io.close()).toThrow('write 0+4 failed')
    expect(source.closed).toBe(true)
  })

  test('to keep what an unfinished write has changed makes that write fail, and nothing else', () => {
    const { source, io } = open()
    io.writeU1(50)
    source.failing = 'scratch'
    const write = (): void => io.writeBytes(new Uint8Array(15))
    expect(() => io._transact(() => undefined, write)).toThrow('scratch failed')
    expect([io.pos, Array.from(io.toByteArray())]).toEqual([1, [50, ...upTo(16).subarray(1)]])
  })

  test('to be written at the end of a write can be tried again', () => {
    const { source, io } = open()
    const write = (): void => {
      for (let index = 0; index < 16; index++) io.writeU1(60 + index)
      source.failing = 'write'
    }
    expect(() => io._transact(() => undefined, write)).toThrow('write')
    source.failing = undefined
    io.flush()
    expect(Array.from(source.bytes)).toEqual(Array.from(upTo(16), (byte) => 60 + byte))
  })
})

describe('_transact', () => {
  test('leaves the source alone until all is written', () => {
    const { source, io } = open(16, { grows: true })
    io._transact(
      () => undefined,
      () => {
        for (let index = 0; index < 20; index++) io.writeU1(60 + index)
        expect(source.bytes).toEqual(upTo(16))
        io.flush()
        expect(source.bytes).toEqual(upTo(16))
      },
    )
    io.flush()
    expect(Array.from(source.bytes)).toEqual(Array.from(upTo(20), (byte) => 60 + byte))
    expect(source.scratches.map(({ closed }) => closed)).toEqual([true])
  })

  test('within another one is a part of it', () => {
    const { io } = open()
    const inner = (): void =>
      io._transact(
        () => undefined,
        () => io.writeU1(99),
      )
    expect(() =>
      io._transact(
        () => undefined,
        () => {
          inner()
          throw new KaitaiError('late')
        },
      ),
    ).toThrow('late')
    expect(io.readU1()).toBe(0)
  })

  test('needs a source that can be written', () => {
    const io = new PagedStream(new MemorySource(upTo(4), false))
    const never = (): void => expect.unreachable()
    expect(() => io._transact(never, never)).toThrow('memory was opened for reading only')
  })
})
