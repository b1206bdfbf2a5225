import { expect, test } from 'vitest'
import { KaitaiStruct } from './kaitai-struct.js'
import { pathOf } from './path-of.js'

class Node extends KaitaiStruct {
  child: unknown

  constructor(
    parent?: unknown,
    readonly hidden: Record<string, unknown> = {},
  ) {
    super()
    this._parent = parent
    this.child = undefined
    Object.defineProperty(this, 'hidden', { enumerable: false })
  }

  override _cached(): Readonly<Record<string, unknown>> {
    return this.hidden
  }

  override _read(): void {}
}

test('the root is nowhere', () => {
  expect(pathOf(new Node())).toBe('')
})

test('finds properties, elements of arrays of any depth, and cached instances', () => {
  const root = new Node()
  const a = new Node(root)
  const b = new Node(a)
  const cache: Record<string, unknown> = {}
  const c = new Node(b, cache)
  const d = new Node(c)
  root.child = a
  a.child = [1, [new Node(), b]]
  b.child = [c]
  cache['inst'] = [d]
  expect(pathOf(d)).toBe('child.child[1][1].child[0].inst[0]')
})

test('a parent that does not hold its child, and one that is no struct', () => {
  const root = new Node()
  const stray = new Node(root)
  const below = new Node(stray)
  stray.child = below
  expect(pathOf(below)).toBe('?.child')
  expect(pathOf(new Node({ child: 1 }))).toBe('')
})

test('ends where parents run in a circle', () => {
  const a = new Node()
  const b = new Node(a)
  a._parent = b
  a.child = b
  b.child = a
  expect(pathOf(a)).toBe('child.child')
})
