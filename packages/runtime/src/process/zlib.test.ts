import { deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LimitError, ProcessError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { processZlib as process, unprocessZlib } from './zlib.js'

const processZlib = (bytes: Uint8Array): Uint8Array => process(bytes, new KaitaiInput(bytes))

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 3000, max: 3 }),
  fc.array(fc.string()).map((texts) => new TextEncoder().encode(texts.join('').repeat(5))),
)

function attempt(inflate: (bytes: Uint8Array) => Uint8Array, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflate(bytes)
  } catch {
    return undefined
  }
}

/** Plain memory of our own, since `Buffer` equals no `Uint8Array`. */
function deflated(content: Uint8Array, level: number): Uint8Array {
  return new Uint8Array(deflateSync(content, { level }))
}

test('what zlib compressed', () => {
  fc.assert(
    fc.property(contents, fc.integer({ min: 0, max: 9 }), (content, level) => {
      expect(processZlib(deflated(content, level))).toEqual(content)
    }),
  )
})

test('zlib can read what is written', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const compressed = unprocessZlib(content)
      expect(new Uint8Array(inflateSync(compressed))).toEqual(content)
      expect(processZlib(compressed)).toEqual(content)
    }),
  )
})

test('a megabyte', () => {
  const content = Uint8Array.from({ length: 1 << 20 }, (_, at) => (at * at) >>> 7)
  expect(Buffer.compare(processZlib(deflated(content, 6)), content)).toBe(0)
  expect(Buffer.compare(processZlib(unprocessZlib(content)), content)).toBe(0)
})

test('a part of a larger buffer', () => {
  const compressed = unprocessZlib(Uint8Array.of(1, 2, 3))
  const buffer = new Uint8Array(compressed.length + 20)
  buffer.set(compressed, 10)
  expect(processZlib(buffer.subarray(10, 10 + compressed.length))).toEqual(Uint8Array.of(1, 2, 3))
})

test('bytes after the end are ignored', () => {
  fc.assert(
    fc.property(contents, fc.uint8Array({ minLength: 1, maxLength: 20 }), (content, rest) => {
      const compressed = deflated(content, 6)
      expect(processZlib(Uint8Array.of(...compressed, ...rest))).toEqual(content)
    }),
  )
})

describe('damage', () => {
  const content = new TextEncoder().encode('some text, some more text, and even more text '.repeat(3))
  const compressed = deflated(content, 9)
  const changed = (at: number, bits: number): Uint8Array =>
    compressed.map((byte, i) => (i === at ? byte ^ bits : byte))

  test.each([
    ['nothing', new Uint8Array(), 'zlib: the data ends within its header'],
    ['half a header', compressed.slice(0, 1), 'zlib: the data ends within its header'],
    [
      'no zlib data',
      Uint8Array.of(0x50, 0x4b, 3, 4),
      'zlib: the data starts with 0x504b, which no zlib data does',
    ],
    ['a window that is too large', Uint8Array.of(0x88, 0x1c, 3, 0), 'zlib: the data starts with 0x881c'],
    [
      'a preset dictionary',
      Uint8Array.of(0x78, 0xbb, 0, 0, 0, 0),
      'zlib: the data needs a preset dictionary',
    ],
    ['a header alone', compressed.slice(0, 2), 'zlib: the data ends after its header'],
    ['half the data', compressed.slice(0, 20), 'zlib: the data is damaged or incomplete (unexpected EOF)'],
    ['no checksum', compressed.slice(0, -4), 'of its content does not follow it'],
    ['most of a checksum', compressed.slice(0, -1), 'of its content does not follow it'],
    [
      'a block of an unknown type',
      Uint8Array.of(0x78, 0x9c, 7),
      'damaged or incomplete (invalid block type)',
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => processZlib(bytes)).toThrow(ProcessError)
    expect(() => processZlib(bytes)).toThrow(message)
  })

  test('the checksum', () => {
    const stated = Buffer.from(compressed).subarray(-4).toString('hex')
    const bad = changed(compressed.length - 1, 1)
    const message = `zlib: the data is damaged: the checksum 0x${stated} of its content does not follow it`
    expect(() => processZlib(bad)).toThrow(message)
    expect(() => processZlib(Uint8Array.of(...bad, 0, 0))).toThrow(message)
  })

  test('any bit changed: it is found where zlib finds it', () => {
    for (let bit = 0; bit < compressed.length * 8; bit++) {
      const bad = changed(bit >>> 3, 1 << (bit & 7))
      expect(attempt(processZlib, bad)).toEqual(attempt((bytes) => new Uint8Array(inflateSync(bytes)), bad))
    }
  })

  test('any bytes: nothing else is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        expect(() => processZlib(Uint8Array.of(0x78, 0x9c, ...rest))).toThrow(ProcessError)
      }),
    )
  })
})

describe('a bomb', () => {
  const zeros = (size: number): Uint8Array => deflated(new Uint8Array(size), 9)

  test('of some size is unpacked', () => {
    expect(processZlib(zeros(2 ** 24))).toHaveLength(2 ** 24)
  })

  test('is not, where much more comes out than goes in', () => {
    const bomb = zeros(2 ** 25)
    expect(() => processZlib(bomb)).toThrow(LimitError)
    expect(() => processZlib(bomb)).toThrow(
      `${bomb.length} bytes would be unpacked to more than 16777216. If the data is to be trusted, raise 'maxUnpackedRatio'`,
    )
    const input = new KaitaiInput(bomb)
    input.limits = { maxUnpackedRatio: 2000 }
    expect(process(bomb, input)).toHaveLength(2 ** 25)
  })

  test('in small pieces', () => {
    const piece = zeros(3000)
    const input = new KaitaiInput(piece)
    input.limits = { maxUnpackedSize: 10_000 }
    for (let count = 0; count < 3; count++) expect(process(piece, input)).toHaveLength(3000)
    expect(() => process(piece, input)).toThrow('more than 10000 bytes would be unpacked')
  })

  test('ends where it is too large, not behind that', () => {
    const random = Uint8Array.from({ length: 2 ** 20 }, (_, at) => (at * at * 31) >>> 5)
    const input = new KaitaiInput(random)
    input.limits = { maxUnpackedSize: random.length }
    expect(Buffer.compare(process(deflated(random, 1), input), random)).toBe(0)
    input.limits = { maxUnpackedSize: random.length - 1 }
    expect(() => process(deflated(random, 1), input)).toThrow(LimitError)
  })
})
