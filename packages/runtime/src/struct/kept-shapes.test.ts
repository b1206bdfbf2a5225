import { expect, test } from 'vitest'
import { addClass, keepShapes } from './kept-shapes.js'

test('from the third time on, one object is made of each class', () => {
  let first = 0
  let second = 0
  class First {
    constructor() {
      first++
    }
  }
  class Second {
    constructor() {
      second++
    }
  }

  addClass(First)
  keepShapes()
  keepShapes()
  expect(first).toBe(0)
  keepShapes()
  keepShapes()
  expect(first).toBe(1)

  addClass(Second)
  keepShapes()
  keepShapes()
  expect([first, second]).toEqual([1, 1])
})
