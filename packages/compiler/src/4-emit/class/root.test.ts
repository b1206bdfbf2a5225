import { expect, test } from 'vitest'
import { hex, loadSpec } from '../testing/load-spec.js'

const Chain = loadSpec(`
meta: { id: chain }
seq:
  - { id: scale, type: u1 }
  - { id: first, type: node }
types:
  node:
    seq:
      - { id: value, type: u1 }
      - { id: next, type: node, if: value != 0 }
    instances:
      scaled: { value: value * _root.scale }
`)

test('the root of objects in each other is that of the outermost one', () => {
  const chain = Chain.read(hex('02 03 04 00'))
  expect(chain.first.next.next._root).toBe(chain)
  expect(chain.first.next.scaled).toBe(8)
})

test('an object that moves to another tree, and all that is in it, has the root of that', () => {
  const [one, other] = [Chain.read(hex('02 03 04 05 00')), Chain.read(hex('09 01 00'))]
  const moved = one.first.next
  expect(moved.next._root).toBe(one)
  other.first.next = moved
  moved._parent = other.first
  expect(moved._root).toBe(other)
  expect(moved.next._root).toBe(other)
  expect(moved.next.next._root).toBe(other)
  // A write says where everything is.
  one.first.next = Chain.read(hex('07 06 00')).first
  expect(one.first.next._root).not.toBe(one)
  Chain.write(one)
  expect(one.first.next._root).toBe(one)
  expect(one.first.next.next._root).toBe(one)
})

test('a part that was made by hand has none until it is a part', () => {
  const node = new Chain.Node()
  expect(node._root).toBeUndefined()
  const chain = Chain.create({ scale: 2, first: { value: 0 } })
  chain.first = node
  node.value = 0
  Chain.write(chain)
  expect(node._root).toBe(chain)
})
