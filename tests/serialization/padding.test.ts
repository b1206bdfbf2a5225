import { describe, expect, test } from 'vitest'
import { ascii, hex, toAscii, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, EndOfStreamError, KaitaiStream } = runtime

const goodBytes = {
  padded: ascii('abc'),
  terminated: ascii('def'),
  both: ascii('ghi'),
  included: ascii('jk;'),
  terminatedOnly: ascii('lmn'),
  includedOnly: ascii('op;'),
}

describe('padded and terminated bytes', () => {
  const { padded_bytes: PaddedBytes } = specs
  const bytesOf = (change: object): Uint8Array =>
    PaddedBytes.write(PaddedBytes.create({ ...goodBytes, ...change }))

  test('are written with one terminator, and padding up to the end of their room', () => {
    const rooms = ['abc-----', 'def;\0\0\0\0', 'ghi;----', 'jk;-----', 'lmn;\0\0\0\0', 'op;\0\0\0\0\0']
    expect(toAscii(bytesOf({}))).toBe(rooms.join(''))
  })

  test('are written byte by byte as they were read', () => {
    const bytes = ascii('abc-----def;\0\0\0\0ghi;----jk;-----lmn;\0\0\0\0op;\0\0\0\0\0')
    expect(toHex(PaddedBytes.write(PaddedBytes.read(bytes)))).toBe(toHex(bytes))
  })

  test.each([
    ['padded', ''],
    ['padded', '12345678'],
    ['padded', '-23-567x'],
    ['terminated', ''],
    ['terminated', '12345678'],
    ['terminated', '123456\0'],
    ['terminated', '---'],
    ['both', ''],
    ['both', '12345678'],
    // There is room for a terminator, which protects the padding before it.
    ['both', '123456-'],
    ['both', '-'],
    ['included', ';'],
    ['included', '1234567;'],
    // Without a terminator a value can fill the room, as there it was not found either,
    ['included', '12345678'],
    // and so it can if there is nothing but padding behind it, which is stripped.
    ['included', '123'],
    ['included', ''],
    ['terminatedOnly', ''],
    ['terminatedOnly', '12345678'],
    ['terminatedOnly', '12\0'],
    ['includedOnly', ';'],
    ['includedOnly', '1234567;'],
    ['includedOnly', '12345678'],
  ])('%s can be %j', (field, value) => {
    const written = bytesOf({ [field]: ascii(value) })
    expect(written).toHaveLength(48)
    expect(toAscii(PaddedBytes.read(written)[field])).toBe(value)
  })

  test.each([
    ['padded', '123456789', 'is too long'],
    ['padded', 'ab-', 'ends with padding'],
    ['padded', '1234567-', 'fills the room and ends with padding'],
    ['padded', '-', 'is padding'],
    ['terminated', '123456789', 'is too long'],
    ['terminated', 'ab;', 'ends with the terminator'],
    ['terminated', 'a;b', 'has the terminator'],
    ['terminated', ';', 'is the terminator'],
    ['terminated', '1234567;', 'fills the room and ends with the terminator'],
    ['terminated', '1234567;9', 'is too long, even without the terminator'],
    ['terminated', '1234567\0', 'has no room for the terminator that would protect the padding'],
    ['both', '123456789', 'is too long'],
    ['both', 'a;b', 'has the terminator'],
    ['both', '1234567-', 'has no room for the terminator that would protect the padding'],
    ['included', '123456789', 'is too long'],
    ['included', '12345678;', 'is too long by its terminator'],
    ['included', 'a;b;', 'has the terminator twice'],
    ['included', 'a;b', 'goes on behind the terminator'],
    ['included', 'ab-', 'has no terminator that protects the padding'],
    ['terminatedOnly', 'a;', 'ends with the terminator'],
    ['terminatedOnly', '123456789', 'is too long'],
    // Nothing strips the zeros that fill the room.
    ['includedOnly', 'ab', 'has no terminator'],
    ['includedOnly', '', 'has no terminator'],
    ['includedOnly', 'a;b;', 'has the terminator twice'],
    ['includedOnly', '123456789', 'is too long'],
  ])('%s can not be %j: it %s', (field, value) => {
    const object = PaddedBytes.create({ ...goodBytes, [field]: ascii(value) })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
    expect(() => PaddedBytes.write(object)).toThrow(ConsistencyError)
  })

  test('do not fit into a stream that is too short', () => {
    const object = PaddedBytes.create(goodBytes)
    expect(() => object._write(new KaitaiStream(new Uint8Array(47)))).toThrow(EndOfStreamError)
  })
})

describe('padded and terminated text', () => {
  const { padded_text: PaddedText } = specs
  const good = { padded: 'abc', terminated: 'def', both: 'ghi', included: 'jk;' }
  const bytesOf = (change: object): Uint8Array => PaddedText.write(PaddedText.create({ ...good, ...change }))

  test('is written with one terminator, and padding up to the end of its room', () => {
    expect(toAscii(bytesOf({}))).toBe('abc-----def;\0\0\0\0ghi;----jk;-----')
  })

  test.each([
    ['padded', ''],
    ['padded', 'äöüß'],
    ['padded', '-ä'],
    ['terminated', ''],
    ['terminated', 'äöü78'],
    ['terminated', '–'],
    ['both', 'äöü-'],
    ['both', '12345678'],
    ['included', ';'],
    ['included', '12345ä;'],
  ])('%s can be %j', (field, value) => {
    const written = bytesOf({ [field]: value })
    expect(written).toHaveLength(32)
    expect(PaddedText.read(written)[field]).toBe(value)
  })

  test.each([
    ['padded', 'äöüß9', 'is too long in bytes, though not in characters'],
    ['padded', 'ä-', 'ends with padding'],
    ['terminated', 'ä;', 'ends with the terminator'],
    ['terminated', 'äöüß;', 'is too long'],
    ['both', 'äöü7-', 'has no room for the terminator that would protect the padding'],
    ['both', ';', 'is the terminator'],
    ['included', ';ä', 'goes on behind the terminator'],
    ['included', 'äöüß;', 'is too long by its terminator'],
    ['included', 'ä-', 'has no terminator that protects the padding'],
  ])('%s can not be %j: it %s', (field, value) => {
    const object = PaddedText.create({ ...good, [field]: value })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
  })
})

describe('padding that is the terminator', () => {
  const { padded_with_terminator: Padded } = specs
  const good = { plain: ascii('ab'), included: ascii('c.'), text: 'ef' }

  test('is written and read', () => {
    const bytes = Padded.write(Padded.create(good))
    expect(toAscii(bytes)).toBe('ab....c.....ef....')
    expect(treeOf(Padded.read(bytes))).toEqual(treeOf(Padded.create(good)))
  })

  test.each([
    ['plain', ascii('')],
    ['plain', ascii('123456')],
    ['included', ascii('.')],
    ['included', ascii('12345.')],
    ['included', ascii('123456')],
    ['text', ''],
    ['text', '123456'],
  ])('%s can be %j', (field, value) => {
    const object = Padded.create({ ...good, [field]: value })
    expect(treeOf(Padded.read(Padded.write(object)))).toEqual(treeOf(object))
  })

  test.each([
    ['plain', ascii('a.')],
    ['plain', ascii('1234567')],
    ['plain', ascii('a.b')],
    // The first byte of its padding is read as a part of it.
    ['included', ascii('a')],
    ['included', ascii('')],
    ['included', ascii('a..')],
    ['text', '12345.'],
  ])('%s can not be %j', (field, value) => {
    const object = Padded.create({ ...good, [field]: value })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
  })
})

describe('a room of no bytes', () => {
  const { padded_nothing: Nothing } = specs
  const empty = { padded: ascii(''), terminated: ascii(''), both: ascii(''), included: ascii(''), text: '' }

  test('takes empty values', () => {
    expect(Nothing.write(Nothing.create(empty))).toHaveLength(0)
    expect(treeOf(Nothing.read(new Uint8Array(0)))).toEqual(treeOf(Nothing.create(empty)))
  })

  test.each([
    ['padded', ascii('-')],
    ['terminated', ascii(';')],
    ['both', ascii('a')],
    ['included', ascii(';')],
    ['text', 'a'],
  ])('takes nothing else for %s', (field, value) => {
    const object = Nothing.create({ ...empty, [field]: value })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
  })
})

describe('a terminator of two bytes', () => {
  const { padded_utf16: Wide } = specs
  const good = { terminated: 'ab', included: 'a\0', padded: 'c' }

  test('is written and read', () => {
    const bytes = Wide.write(Wide.create(good))
    expect(toHex(bytes)).toBe('61 00 62 00 00 00 00 00 61 00 00 00 00 00 00 00 63 00 00 00 2d 2d 2d')
    expect(treeOf(Wide.read(bytes))).toEqual(treeOf(Wide.create(good)))
  })

  test.each([
    ['terminated', ''],
    ['terminated', 'abcd'],
    // 00 61 00 62: the two zeros in the middle are of two characters.
    ['terminated', '\u6100\u6200'],
    ['terminated', '\u0061\u6200'],
    ['terminated', '💾'],
    ['included', '\0'],
    ['included', 'abc\0'],
    ['included', 'abcd'],
    ['padded', 'ab'],
    // 2d 2d: behind it is a terminator, which protects it.
    ['padded', 'a\u2d2d'],
  ])('%s can be %j', (field, value) => {
    const object = Wide.create({ ...good, [field]: value })
    expect(Wide.read(Wide.write(object))[field]).toBe(value)
  })

  test.each([
    ['terminated', 'abcde'],
    ['terminated', 'a\0'],
    ['terminated', 'a\0b'],
    ['included', 'a'],
    ['included', 'abc\0\0'],
    ['included', '\0b'],
    ['padded', 'abcd'],
    // There is no room for the terminator, so the odd last byte is padding, or taken for half a character.
    ['padded', 'ab\u2d2d'],
  ])('%s can not be %j', (field, value) => {
    const object = Wide.create({ ...good, [field]: value })
    expect(() => object._check()).toThrow(ConsistencyError)
    expect(() => object._check()).toThrow(expect.objectContaining({ path: field }))
  })

  test('fills a room of odd size', () => {
    expect(toHex(Wide.write(Wide.create({ ...good, padded: 'abc' })).subarray(16))).toBe(
      '61 00 62 00 63 00 2d',
    )
    expect(Wide.read(hex(`${'00 '.repeat(16)} 61 00 62 00 63 00 2d`)).padded).toBe('abc')
  })
})
