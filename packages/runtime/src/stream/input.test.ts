import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EndOfStreamError } from '../errors.js'
import { KaitaiInput } from './input.js'

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const input = (contents: string): KaitaiInput =>
  new KaitaiInput(Uint8Array.from(contents, (character) => character.charCodeAt(0)))

describe('byte arrays', () => {
  test('are views of the source, not copies', () => {
    const source = Uint8Array.of(0, 1, 2, 3, 4).subarray(1)
    const io = new KaitaiInput(source)
    io.readU1()
    const bytes = io.readBytes(2)
    source[1] = 99
    expect(Array.from(bytes)).toEqual([99, 3])
  })

  test('are plain Uint8Arrays, even of a Buffer', () => {
    expect(Object.getPrototypeOf(new KaitaiInput(Buffer.alloc(4)).readBytes(2))).toBe(Uint8Array.prototype)
  })

  test('readBytesFull reads the rest, and nothing where nothing is left', () => {
    const io = input('abc')
    io.readU1()
    expect(text(io.readBytesFull())).toBe('bc')
    expect(io.readBytesFull().length).toBe(0)
  })

  test('too few are an error that takes none', () => {
    const io = input('abc')
    expect(() => io.readBytes(4)).toThrow(EndOfStreamError)
    expect(io.pos).toBe(0)
  })
})

describe('readBytesTerm', () => {
  test.each([
    { include: false, consume: true, result: 'ab', pos: 3 },
    { include: true, consume: true, result: 'ab|', pos: 3 },
    { include: false, consume: false, result: 'ab', pos: 2 },
    { include: true, consume: false, result: 'ab|', pos: 2 },
  ])('include $include, consume $consume', ({ include, consume, result, pos }) => {
    const io = input('ab|cd|')
    expect(text(io.readBytesTerm(124, include, consume, true))).toBe(result)
    expect(io.pos).toBe(pos)
  })

  test('without a terminator', () => {
    const io = input('abc')
    expect(() => io.readBytesTerm(0, false, true, true)).toThrow(
      'unexpected end of the stream at byte 3: needed 1 byte for the terminator, 0 left',
    )
    expect(io.pos).toBe(0)
    expect(text(io.readBytesTerm(0, true, true, false))).toBe('abc')
    expect(io.eof).toBe(true)
  })

  test('looks no further than its substream', () => {
    const io = input('abc|').substream(3)
    expect(() => io.readBytesTerm(124, false, true, true)).toThrow(EndOfStreamError)
  })
})

describe('readBytesTermMulti', () => {
  const term = Uint8Array.of(0, 0)

  test.each([
    { include: false, consume: true, result: 'a\0\0b', pos: 6 },
    { include: true, consume: true, result: 'a\0\0b\0\0', pos: 6 },
    { include: false, consume: false, result: 'a\0\0b', pos: 4 },
  ])(
    'only counts at multiples of its length: include $include, consume $consume',
    ({ include, consume, result, pos }) => {
      const io = input('a\0\0b\0\0')
      expect(text(io.readBytesTermMulti(term, include, consume, true))).toBe(result)
      expect(io.pos).toBe(pos)
    },
  )

  test('counts from where reading starts', () => {
    const io = input('xab\0\0')
    io.readU1()
    expect(text(io.readBytesTermMulti(term, false, true, true))).toBe('ab')
  })

  test.each(['abc', 'ab\0', 'a\0\0'])('is missing in %j', (contents) => {
    expect(() => input(contents).readBytesTermMulti(term, false, true, true)).toThrow(
      'needed 2 bytes for the terminator',
    )
    expect(text(input(contents).readBytesTermMulti(term, false, true, false))).toBe(contents)
  })
})

describe('substream', () => {
  test('is the next bytes, with positions of its own; the parent goes on behind it', () => {
    const io = input('abcdef')
    io.readU1()
    const child = io.substream(3)
    expect([child.size, child.pos, io.pos]).toEqual([3, 0, 4])
    expect(text(io.readBytesFull())).toBe('ef')
    child.seek(1)
    expect(text(child.readBytesFull())).toBe('cd')
    expect(() => child.readU1()).toThrow(EndOfStreamError)
  })

  test('too large is an error that takes nothing', () => {
    const io = input('abc')
    expect(() => io.substream(4)).toThrow(EndOfStreamError)
    expect(io.pos).toBe(0)
  })

  test('nested anywhere, reads what a slice would', () => {
    const sizes = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), sizes, (bytes, cuts) => {
        let io = new KaitaiInput(bytes)
        let slice = bytes
        for (const [skip, size] of cuts) {
          if (skip + size > slice.length) break
          io.seek(skip)
          io = io.substream(size)
          slice = slice.slice(skip, skip + size)
        }
        expect(io.readBytesFull()).toEqual(slice)
      }),
    )
  })
})
