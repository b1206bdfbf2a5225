import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf16le } from '../text/utf16.js'
import { utf8 } from '../text/utf8.js'
import { KaitaiInput } from './input.js'
import { readTerminatedText, readText } from './read-text.js'

const source = fc
  .uint8Array({ maxLength: 80 })
  .map((bytes) => bytes.map((byte) => (byte % 9 < 7 ? byte % 128 : byte)))
const encoding = fc.constantFrom(utf8, utf16le)

/** What a function reads, and how far, or what it throws, from each position of a part of the bytes. */
function outcomes(bytes: Uint8Array, read: (io: KaitaiInput) => string): unknown[] {
  return Array.from(bytes, (_, start) => {
    const io = new KaitaiInput(bytes).substream(bytes.length - (bytes.length >> 2))
    io.seek(Math.min(start, io.size))
    try {
      return [read(io), io.pos]
    } catch (error) {
      return [String(error), io.pos]
    }
  })
}

test('a text is that of its bytes', () => {
  fc.assert(
    fc.property(source, fc.nat(40), encoding, (bytes, size, by) => {
      expect(outcomes(bytes, (io) => readText(io, size, by))).toEqual(
        outcomes(bytes, (io) => by.decode(io.readBytes(size))),
      )
    }),
  )
})

test('a text with a terminator is that of the bytes before it', () => {
  fc.assert(
    fc.property(source, fc.constantFrom(0, 65, 200), encoding, (bytes, term, by) => {
      expect(outcomes(bytes, (io) => readTerminatedText(io, term, by))).toEqual(
        outcomes(bytes, (io) => by.decode(io.readBytesTerm(term, false, true, true))),
      )
    }),
  )
})

test.each([-1, 1.5, Number.NaN, 2 ** 32])('%d is no size', (size) => {
  const io = new KaitaiInput(new Uint8Array(4))
  expect(() => readText(io, size, utf8)).toThrow()
  expect(io.pos).toBe(0)
})
