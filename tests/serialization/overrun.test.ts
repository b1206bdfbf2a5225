import { describe, expect, test } from 'vitest'
import { ascii, toAscii } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { EndOfStreamError, KaitaiStream } = runtime

/** Writes into a stream of fixed length. */
const writeInto = (object: { _write(io: unknown): void }, size: number) => (): Uint8Array => {
  const io = new KaitaiStream(new Uint8Array(size))
  object._write(io)
  return io.toByteArray()
}

describe.each(['be', 'le'])('bits beyond the end (bit-endian: %s)', (order) => {
  const Bits = specs[`overrun_bits_${order}`]

  test.each([
    ['behind 7 bits', { lenFirst: 3, firstShort: 5, number: 0x1ffff }],
    ['behind a whole byte', { lenFirst: 4, firstLong: 5, number: 0x1ffff }],
  ])('%s', (_, init) => {
    const object = Bits.create(init)
    object._check()
    const size = Math.ceil((4 + init.lenFirst + 17) / 8)
    const bytes = writeInto(object, size)()
    expect(treeOf(Bits.read(bytes))).toEqual(treeOf(object))
    expect(writeInto(object, size - 1)).toThrow(EndOfStreamError)
    expect(writeInto(object, size - 1)).toThrow(expect.objectContaining({ path: 'number' }))
    expect(writeInto(object, 1)).toThrow(EndOfStreamError)
    expect(writeInto(object, 0)).toThrow(EndOfStreamError)
  })
})

describe('data beyond the end', () => {
  const { overrun: Overrun } = specs

  test.each([
    ['bytes', { kind: 0, body: { value: ascii('12345') } }, 6],
    ['a sized type', { kind: 1, body: { value: {} } }, 6],
    ['an integer', { kind: 2, body: { before: ascii('1'), value: 7 } }, 6],
    ['text', { kind: 3, body: { value: 'abcd' } }, 6],
    ['a stream in the stream', { kind: 4, body: { kind: 3, inner: { value: 'abc' } } }, 6],
  ])('of the file: %s', (_, init, size) => {
    const object = Overrun.create(init)
    object._check()
    const bytes = writeInto(object, size)()
    expect(treeOf(Overrun.read(bytes))).toEqual(treeOf(object))
    // Bytes that are left are no error: the spec does not say that the file ends there.
    expect(writeInto(object, size + 1)()).toHaveLength(size + 1)
    expect(writeInto(object, size - 1)).toThrow(EndOfStreamError)
    expect(writeInto(object, size - 1)).toThrow(/^body\.(value|inner)/)
    expect(writeInto(object, 1)).toThrow(EndOfStreamError)
    expect(writeInto(object, 0)).toThrow(EndOfStreamError)
  })

  test.each([
    ['bytes', { kind: 0, inner: { value: ascii('12345') } }],
    ['a sized type', { kind: 1, inner: { value: {} } }],
    ['an integer', { kind: 2, inner: { before: ascii('1'), value: 7 } }],
    ['text', { kind: 3, inner: { value: 'abcd' } }],
  ])('of a stream in the stream: %s', (_, body) => {
    const object = Overrun.create({ kind: 4, body })
    object._check()
    expect(() => Overrun.write(object)).toThrow(EndOfStreamError)
    expect(() => Overrun.write(object)).toThrow(expect.objectContaining({ path: 'body.inner.value' }))
    expect(writeInto(object, 100)).toThrow(EndOfStreamError)
  })

  test('leaves what is before it', () => {
    const object = Overrun.create({ kind: 2, body: { before: ascii('1'), value: 7 } })
    const target = ascii('------')
    expect(() => object._write(new KaitaiStream(target.subarray(0, 5)))).toThrow(EndOfStreamError)
    expect(toAscii(target.subarray(5))).toBe('-')
  })

  test.each([
    ['bytes', { kind: 0, body: { value: ascii('12345') } }, 5],
    ['a sized type', { kind: 1, body: { value: {} } }, 5],
    ['an integer', { kind: 2, body: { before: ascii('1'), value: 7 } }, 5],
    ['text', { kind: 3, body: { value: 'abcd' } }, 5],
    ['a stream in the stream', { kind: 4, body: { kind: 3, inner: { value: 'abc' } } }, 5],
    ['what does not fit in such a stream', { kind: 4, body: { kind: 3, inner: { value: 'abcd' } } }, 6],
  ])('leaves the stream as it was: %s', (_, init, size) => {
    const object = Overrun.create(init)
    const target = ascii('x'.repeat(size + 2))
    const io = new KaitaiStream(target)
    io.readBitsLe(11)
    expect(() => object._write(io)).toThrow(EndOfStreamError)
    expect(toAscii(target)).toBe('x'.repeat(size + 2))
    // 'x' is 0b01111000.
    expect([io.pos, io.readBitsLe(5), io.eof]).toEqual([2, 0b01111, false])
  })

  test('leaves a growing stream as it was', () => {
    const object = Overrun.create({ kind: 4, body: { kind: 3, inner: { value: 'abcd' } } })
    const io = new KaitaiStream()
    io.writeBytes(ascii('12345'))
    io.seek(2)
    expect(() => object._write(io)).toThrow(EndOfStreamError)
    expect([toAscii(io.toByteArray()), io.pos]).toEqual(['12345', 2])
  })

  test('leaves the object as it was', () => {
    const object = Overrun.read(ascii('\x03abc\0'))
    object.body.value = 'abcdefgh'
    const [before, tree] = [[object._io, object.body._io], treeOf(object)]
    expect(writeInto(object, 6)).toThrow(EndOfStreamError)
    expect([object._io, object.body._io]).toEqual(before)
    expect([treeOf(object), object.body._parent]).toEqual([tree, object])
  })

  describe('leaves what the object and its parts know of each other', () => {
    const { overrun_context: Context } = specs
    const bytes = Uint8Array.of(0x4d, 2, 0x50, 5, 0, 8, 9, 0x61, 0)
    type Context = ReturnType<typeof Context.read>
    const known = ({ part, _isLe, ...fields }: Context): unknown => ({
      fields,
      parent: part._parent,
      lenValue: part.lenValue,
      doubled: part.doubled,
      constants: [fields.magic, part.magic],
    })
    const orders = (object: Context): unknown => [object._isLe, object.part._isLe]

    test('after reading', () => {
      const object = Context.read(bytes, 1)
      object.rest = 'longer'
      const before = [known(object), orders(object), object._io, object.part._io]
      expect(orders(object)).toEqual([true, true])
      expect(writeInto(object, 11)).toThrow(expect.objectContaining({ path: 'rest' }))
      expect([known(object), orders(object), object._io, object.part._io]).toEqual(before)
      expect([object.part._parent, object.part.lenValue]).toEqual([object, 2])
      object.rest = 'a'
      expect(writeInto(object, 9)()).toEqual(bytes)
    })

    test('after creating', () => {
      const part = { number: 5, value: Uint8Array.of(8, 9) }
      const object = Context.create({ order: 1, width: 2, part, rest: 'a' })
      const before = known(object)
      expect(writeInto(object, 7)).toThrow(expect.objectContaining({ path: 'rest' }))
      expect(known(object)).toEqual(before)
      expect([object.part._parent, object.part.lenValue]).toEqual([object, 2])
      expect(() => object.part._io).toThrow('neither read nor written')
      expect(writeInto(object, 9)()).toEqual(bytes)
    })
  })
})
