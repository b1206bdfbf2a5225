import { describe, expect, test } from 'vitest'
import { ConsistencyError, EndOfStreamError, KaitaiError } from '../errors.js'
import { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { Leaf, Tree } from '../testing/tree.js'

const bytes = Uint8Array.of(2, 1, 0, 2, 0)
const made = (): Tree => Tree.create({ leaves: [{ value: 1 }, { value: 2 }] })

test('write gives the bytes that read took', () => {
  expect(Tree.write(Tree.read(bytes))).toEqual(bytes)
  expect(Tree.write(made())).toEqual(bytes)
})

test.each([200, 0, 255])('write gives bytes that are alone in their buffer (%i leaves of 200)', (count) => {
  const tree = Tree.read(Uint8Array.of(200, ...new Uint8Array(400)))
  tree.leaves = Array.from({ length: count }, () => Leaf.of(7))
  tree.count = count
  const written = Tree.write(tree)
  expect(written).toHaveLength(1 + 2 * count)
  expect(written.buffer.byteLength).toBe(written.length)
})

test('write makes no room for a whole stream of which the object is a part', () => {
  const [leaf] = Tree.read(Uint8Array.of(200, ...new Uint8Array(400))).leaves
  expect(Leaf.write(leaf!)).toHaveLength(2)
  expect(leaf!._io._storage.bytes.length).toBeLessThan(401)
})

test('_write writes at the position of a stream, and its instances after all fields', () => {
  const tree = Tree.create({ leaves: [{ value: 1 }], last: { value: 9 } })
  const io = new KaitaiStream(new Uint8Array(7))
  io.seek(1)
  tree._write(io)
  expect(Array.from(io.toByteArray())).toEqual([0, 1, 1, 0, 9, 0, 0])
  expect([tree._io, tree.leaves[0]!._io]).toEqual([io, io])
})

test('_write ends at a whole byte', () => {
  const tree = made()
  const writeFields = tree._writeFields.bind(tree)
  tree._writeFields = (io) => {
    writeFields(io)
    io.writeBitsBe(1, 1)
  }
  const io = new KaitaiStream()
  tree._write(io)
  io.writeBitsBe(1, 1)
  expect(Array.from(io.toByteArray())).toEqual([...bytes, 0x80, 0x80])
})

test('_write without a stream writes where the object was read, if that can be written', () => {
  const stream = new KaitaiStream(Uint8Array.from(bytes))
  const tree = Tree.read(stream)
  tree.leaves[0]!.value = 5
  stream.seek(0)
  tree._write()
  expect(Array.from(stream.toByteArray())).toEqual([2, 5, 0, 2, 0])
  expect(() => Tree.read(bytes)._write()).toThrow('this stream can only be read')
  expect(() => made()._write()).toThrow('neither read nor written')
  expect(() => made()._write(new KaitaiInput(bytes))).toThrow(KaitaiError)
})

test('the whole tree is checked before a byte is written', () => {
  const tree = made()
  tree.leaves[1]!.value = 65536
  const io = new KaitaiStream()
  expect(() => tree._write(io)).toThrow('leaves[1].value: expected an integer from 0 to 65535, found 65536')
  expect(io.size).toBe(0)
  expect(() => tree._check()).toThrow(ConsistencyError)
})

test('a check says where a value is missing or too much', () => {
  const tree = made()
  tree.leaves.pop()
  expect(() => tree._check()).toThrow('leaves: expected 2 elements, found 1')
  tree.leaves.push({ value: 1 } as Leaf)
  expect(() => tree._check()).toThrow('leaves[1]: expected an instance of the class of its type')
})

test('a part that moves to another tree gets its new parent', () => {
  const [from, to] = [made(), made()]
  from._check()
  to.leaves[0] = from.leaves[0]!
  to._check()
  expect(to.leaves[0]._parent).toBe(to)
})

describe('a write that fails', () => {
  const short = (): KaitaiStream => new KaitaiStream(new Uint8Array(3))

  test('leaves every _io as it was', () => {
    const input = new KaitaiInput(bytes)
    const tree = Tree.read(input)
    tree.leaves[1] = Leaf.of(7)
    expect(() => tree._write(short())).toThrow(EndOfStreamError)
    expect([tree._io, tree.leaves[0]!._io]).toEqual([input, input])
    expect(() => tree.leaves[1]!._io).toThrow('neither read nor written')
  })

  test('says where', () => {
    expect(() => made()._write(short())).toThrow(
      'leaves[1].value: unexpected end of the stream at byte 3: needed 2 bytes, 0 left',
    )
  })

  test.each(['be', 'le'])(
    'leaves the bytes, the position and the bits that are left of a byte: %s',
    (order) => {
      const target = Uint8Array.of(1, 0b1111_0001, 3, 4, 5)
      const io = new KaitaiStream(target)
      io.seek(1)
      const read = (): number => (order === 'be' ? io.readBitsBe(4) : io.readBitsLe(4))
      const first = read()
      const tree = made()
      const writeFields = tree._writeFields.bind(tree)
      tree._writeFields = (to) => {
        to.writeBitsBe(0, 4)
        to.writeBitsLe(0, 4)
        writeFields(to)
      }
      expect(() => tree._write(io)).toThrow(EndOfStreamError)
      expect([Array.from(target), io.pos]).toEqual([[1, 0b1111_0001, 3, 4, 5], 2])
      expect([first, read()]).toEqual(order === 'be' ? [15, 1] : [1, 15])
    },
  )

  test.each<(io: KaitaiStream) => void>([
    (io) => io.writeBitsBe(0, 4),
    (io) => io.writeBitsBe(0, 12),
    (io) => {
      const { _at: at } = io
      io.seek(4)
      io._at = at
      io.writeBitsBe(0, 4)
    },
  ])('leaves a byte of which some bits were read by the write itself', (write) => {
    const target = new Uint8Array(5).fill(0xff)
    const tree = made()
    tree._writeFields = (io) => {
      io.seek(2)
      expect(io.readBitsBe(4)).toBe(15)
      write(io)
      expect(target[2]).toBe(0xf0)
      throw new KaitaiError('late')
    }
    expect(() => tree._write(new KaitaiStream(target))).toThrow('late')
    expect(target).toEqual(new Uint8Array(5).fill(0xff))
  })

  test('leaves a growing stream at its size, and what is behind the position', () => {
    const tree = made()
    const io = new KaitaiStream()
    io.writeBytes(Uint8Array.of(7, 8, 9))
    io.seek(1)
    tree._writeInstances = () => {
      throw new KaitaiError('late')
    }
    expect(() => tree._write(io)).toThrow('late')
    expect([Array.from(io.toByteArray()), io.pos]).toEqual([[7, 8, 9], 1])
    io.writeU1(5)
    io.writeU2be(0x0a0b)
    expect(Array.from(io.toByteArray())).toEqual([7, 5, 10, 11])
  })

  test('in the check leaves the stream where it was', () => {
    const tree = made()
    const io = new KaitaiStream(Uint8Array.from(bytes))
    tree._check = () => {
      io.seek(3)
      throw new KaitaiError('no')
    }
    io.readBitsBe(3)
    expect(() => tree._write(io)).toThrow('no')
    expect([io.pos, io.readBitsBe(5)]).toEqual([1, 2])
  })

  test('leaves the position of a stream that the object was read from', () => {
    const io = new KaitaiStream(Uint8Array.from(bytes))
    const tree = Tree.read(io)
    tree.leaves[0]!.value = -1
    expect(() => tree._write(io)).toThrow(ConsistencyError)
    expect(io.pos).toBe(5)
  })

  test('inside one that fails later is put back, too', () => {
    const [outer, inner] = [made(), made()]
    const writeFields = outer._writeFields.bind(outer)
    outer._writeFields = (io) => {
      writeFields(io)
      inner._write(io)
      throw new KaitaiError('late')
    }
    expect(() => Tree.write(outer)).toThrow('late')
    expect(() => inner._io).toThrow('neither read nor written')
    expect(() => outer._io).toThrow('neither read nor written')
  })

  test('on a detached stream is put back with the rest', () => {
    const [outer, inner] = [made(), made()]
    outer._writeFields = (io) => {
      inner._writeFields(io.detachedStream())
      throw new KaitaiError('late')
    }
    expect(() => Tree.write(outer)).toThrow('late')
    expect(() => inner._io).toThrow('neither read nor written')
  })

  test('does not touch what is set after it', () => {
    const tree = made()
    const io = short()
    expect(() => tree._write(io)).toThrow(EndOfStreamError)
    tree._io = io
    expect(tree._io).toBe(io)
  })
})
