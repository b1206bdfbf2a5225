import { expect, test } from 'vitest'
import { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { Tree } from '../testing/tree.js'

// Two trees of two leaves each, and a byte before them.
const bytes = [9, 2, 1, 0, 2, 0, 2, 3, 0, 4, 0]

function readFirst(): { io: KaitaiStream; tree: Tree } {
  const io = new KaitaiStream(Uint8Array.from(bytes))
  io.seek(1)
  return { io, tree: Tree.read(io) }
}
const with7 = (index: number): number[] => bytes.with(index, 7)

test('an object goes back to where it was read from', () => {
  for (const given of [true, false]) {
    const { io, tree } = readFirst()
    tree.leaves[0]!.value = 7
    if (given) tree._write(io)
    else tree._write()
    expect(Array.from(io.toByteArray())).toEqual(with7(2))
    expect(io.pos).toBe(6)
  }
})

test('so objects can be read, changed and written one after another', () => {
  const { io, tree } = readFirst()
  tree._write(io)
  const second = Tree.read(io)
  second.leaves[1]!.value = 7
  second._write(io)
  second.leaves[0]!.value = 8
  second._write(io)
  expect(Array.from(io.toByteArray())).toEqual([...bytes.slice(0, 7), 8, 0, 7, 0])
})

test('a stream that went somewhere else is written there, unless it is not named', () => {
  const { io, tree } = readFirst()
  tree.leaves[0]!.value = 7
  io.seek(5)
  tree._write(io)
  expect(Array.from(io.toByteArray())).toEqual([...bytes.slice(0, 5), 2, 7, 0, 2, 0, 0])
  tree._write()
  expect(Array.from(io.toByteArray().subarray(0, 6))).toEqual([9, 2, 7, 0, 2, 0])
})

test('another stream is written where it stands', () => {
  const { tree } = readFirst()
  const other = new KaitaiStream()
  other.writeU1(5)
  tree._write(other)
  expect(Array.from(other.toByteArray())).toEqual([5, 2, 1, 0, 2, 0])
  tree._write(other)
  expect(other.size).toBe(11)
})

test('a write that fails leaves the stream where it was, so that it can be done again', () => {
  const { io, tree } = readFirst()
  tree.leaves[0]!.value = 65536
  expect(() => tree._write(io)).toThrow('expected an integer')
  expect(io.pos).toBe(6)
  tree.leaves[0]!.value = 7
  tree._write(io)
  expect(Array.from(io.toByteArray())).toEqual(with7(2))
})

test('the place is nothing that shows', () => {
  const { tree } = readFirst()
  expect(tree).toEqual(Tree.read(new KaitaiInput(Uint8Array.from(bytes.slice(1, 6)))))
  expect(Object.keys(tree)).toEqual(Object.keys(Tree.read(Uint8Array.from(bytes.slice(1)))))
})
