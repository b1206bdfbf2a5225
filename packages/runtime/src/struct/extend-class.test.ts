import { expect, test } from 'vitest'
import { extendClass } from './extend-class.js'
import { KaitaiStruct } from './kaitai-struct.js'

class Point {
  static {
    extendClass(this, KaitaiStruct)
  }

  x = 1
}

class Special extends Point {
  y = 2
}

test('has the members of the base, and is an instance of it', () => {
  const point = new Point()
  expect(point).toBeInstanceOf(KaitaiStruct)
  expect(point).toEqual({ x: 1 })
  expect(Object.keys(point)).toEqual(['x'])
  expect('_root' in point && point._root).toBe(point)
})

test('has the static members of the base', () => {
  expect(Object.getPrototypeOf(Point)).toBe(KaitaiStruct)
  expect(Object.keys(Point)).toEqual([])
})

test('can be extended in turn', () => {
  const special = new Special()
  expect(special).toBeInstanceOf(KaitaiStruct)
  expect(special).toEqual({ x: 1, y: 2 })
})
