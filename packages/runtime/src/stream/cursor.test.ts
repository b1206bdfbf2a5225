import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { EndOfStreamError, KaitaiError } from '../errors.js'
import { caught } from '../testing/caught.js'
import { KaitaiInput } from './input.js'
import { KaitaiStream } from './stream.js'

const bytes = Uint8Array.of(10, 11, 12, 13)

test.each([
  ['ArrayBuffer', bytes.buffer],
  ['SharedArrayBuffer', shared(bytes)],
  ['Uint8Array', bytes],
  ['a view that starts later in its buffer', Uint8Array.of(0, 0, ...bytes, 0).subarray(2, 6)],
  ['Node Buffer', Buffer.from(bytes)],
  ['DataView', new DataView(Uint8Array.of(9, ...bytes).buffer, 1)],
  ['Int16Array', new Int16Array(bytes.buffer)],
])('reads from %s', (_, source) => {
  const io = new KaitaiInput(source)
  expect(io.size).toBe(4)
  expect([io.readU1(), io.readU2be(), ...io.readBytes(1)]).toEqual([10, 0x0b0c, 13])
  expect(io.eof).toBe(true)
})

function shared(from: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(from.length)
  new Uint8Array(buffer).set(from)
  return buffer
}

test('reads from a buffer of another realm', () => {
  const buffer = runInNewContext('Uint8Array.of(7, 8).buffer') as ArrayBuffer
  expect(new KaitaiInput(buffer).readU2be()).toBe(0x0708)
})

test.each([[[1, 2]], ['abc'], [3], [null], [{}]])('refuses %j', (source) => {
  expect(() => new KaitaiInput(source as unknown as ArrayBuffer)).toThrow(KaitaiError)
  expect(() => new KaitaiStream(source as unknown as ArrayBuffer)).toThrow(
    'a stream is made of an ArrayBuffer or a view',
  )
})

test('refuses nothing at all', () => {
  expect(() => new KaitaiInput(undefined as unknown as ArrayBuffer)).toThrow('not of nothing')
})

test('pos and eof follow reading', () => {
  const io = new KaitaiInput(bytes)
  expect([io.pos, io.eof, io.isEof()]).toEqual([0, false, false])
  io.readBytes(3)
  expect([io.pos, io.eof]).toEqual([3, false])
  io.readU1()
  expect([io.pos, io.eof, io.isEof()]).toEqual([4, true, true])
})

test('unread bits of the last byte are not the end', () => {
  const io = new KaitaiInput(Uint8Array.of(0))
  io.readBitsBe(7)
  expect([io.pos, io.eof]).toEqual([1, false])
  io.readBitsBe(1)
  expect(io.eof).toBe(true)
})

test('an empty source is at its end', () => {
  const io = new KaitaiInput(new Uint8Array(0))
  expect([io.size, io.pos, io.eof]).toEqual([0, 0, true])
  expect(io.readBytesFull()).toEqual(new Uint8Array(0))
})

test('seek goes anywhere from 0 up; reading beyond the end does not', () => {
  const io = new KaitaiInput(bytes)
  io.seek(2)
  expect(io.readU1()).toBe(12)
  io.seek(4)
  expect([io.eof, io.readBytes(0).length]).toEqual([true, 0])
  io.seek(100)
  expect([io.pos, io.eof]).toEqual([100, true])
  expect(() => io.readU1()).toThrow('unexpected end of the stream at byte 100: needed 1 byte, 0 left')
})

test.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('seek refuses %s', (pos) => {
  const io = new KaitaiInput(bytes)
  io.readU1()
  expect(() => io.seek(pos)).toThrow(`can't go to position ${pos} of a stream. `)
  expect(io.pos).toBe(1)
})

test('what has no value is no position and no size', () => {
  const io = new KaitaiInput(bytes)
  for (const number of [undefined, Number.NaN]) {
    const why = '. Something that it is computed from has no value here'
    expect(() => io.seek(number as number)).toThrow(`can't go to position ${number} of a stream${why}`)
    expect(() => io.readBytes(number as number)).toThrow(`${number} is no size${why}`)
  }
})

test.each([0, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 32 + 1, 2 ** 53 - 1])('goes to position %d', (pos) => {
  const io = new KaitaiInput(bytes)
  io.seek(pos)
  expect(io.pos).toBe(pos)
})

test('the byte of the next bit is the one that is partly used', () => {
  const io = new KaitaiInput(bytes)
  expect(io._bytePosBe).toBe(0)
  io.readBitsBe(3)
  expect(io._bytePosBe).toBe(0)
  expect(io._bytePosLe).toBe(1)
  io.readBitsBe(5)
  expect(io._bytePosBe).toBe(1)
  io.readBitsLe(3)
  expect([io._bytePosLe, io._bytePosBe]).toEqual([1, 2])
})

test.each(['be', 'le'] as const)('the byte of a bit that has been read: %s', (order) => {
  const io = new KaitaiInput(bytes)
  for (let bit = 0; bit < 24; bit++) {
    io.seek(1)
    if (order === 'be') io.readBitsBe(bit + 1)
    else io.readBitsLe(bit + 1)
    const found = Array.from({ length: bit + 1 }, (_, index) => io._byteOfBit(bit + 1 - index))
    expect(found).toEqual(found.map((_, index) => 1 + Math.floor(index / 8)))
  }
})

test.each(['be', 'le'] as const)('a position in the middle of a byte can be gone back to: %s', (order) => {
  const io = new KaitaiStream(Uint8Array.of(1, 0b1010_0101, 3)).substream(3)
  const read = (count: number): number => (order === 'be' ? io.readBitsBe(count) : io.readBitsLe(count))
  io.seek(1)
  read(2)
  const { _at: at } = io
  const rest = read(11)
  io.seek(0)
  io.readBitsBe(1)
  io._at = at
  expect([io.pos, read(11)]).toEqual([2, rest])
  io.seek(3)
  const { _at: end } = io
  io.seek(0)
  io._at = end
  expect(io.pos).toBe(3)
})

test.each([-1, 0.5, Number.NaN, Infinity, -Infinity])('%s is no size', (size) => {
  const io = new KaitaiInput(bytes)
  expect(() => io.readBytes(size)).toThrow(`${size} is no size. `)
  expect(() => io.substream(size)).toThrow(`${size} is no size. `)
  expect(io.pos).toBe(0)
})

test('a size that no memory could hold is the end of the stream', () => {
  expect(() => new KaitaiInput(bytes).readBytes(2 ** 60)).toThrow(EndOfStreamError)
  expect(() => new KaitaiInput(bytes).substream(2 ** 60)).toThrow(EndOfStreamError)
})

test('an end of the stream says what was needed, left, and where in the outermost stream', () => {
  const io = new KaitaiInput(bytes)
  io.readU1()
  const child = io.substream(3)
  child.readU1()
  const error = caught(() => child.readU4le())
  expect(error).toMatchObject({ needed: 4, available: 2, offset: 2 })
})
