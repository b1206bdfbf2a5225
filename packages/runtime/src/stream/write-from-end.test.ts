import { expect, test } from 'vitest'
import { KaitaiStream } from './stream.js'
import { writeFromEnd } from './write-from-end.js'

function growing(...bytes: readonly number[]): KaitaiStream {
  const io = new KaitaiStream()
  io.writeBytes(Uint8Array.from(bytes))
  return io
}

test('writes anywhere in a stream of fixed length', () => {
  const io = new KaitaiStream(new Uint8Array(3))
  writeFromEnd(io, io.size - 1, () => io.writeU1(7))
  expect(io.toByteArray()).toEqual(Uint8Array.of(0, 0, 7))
})

test('writes to a growing stream what is there already', () => {
  const io = growing(1, 2, 3)
  writeFromEnd(io, io.size - 1, () => io.writeU1(3))
  expect(io.toByteArray()).toEqual(Uint8Array.of(1, 2, 3))
})

test.each([
  ['before the start', (io: KaitaiStream) => writeFromEnd(io, io.size - 4, () => io.writeU1(1))],
  ['over something else', (io: KaitaiStream) => writeFromEnd(io, io.size - 1, () => io.writeU1(4))],
  [
    'beyond the end, which moves it',
    (io: KaitaiStream) => writeFromEnd(io, io.size - 1, () => io.writeU2be(0x0304)),
  ],
])('writes nothing to a growing stream %s', (_, write) => {
  expect(() => write(growing(1, 2, 3))).toThrow('the size of the stream')
})
