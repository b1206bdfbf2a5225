import { expect, test, vi } from 'vitest'
import { KaitaiInput } from '../stream/input.js'
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

  const substream = vi.spyOn(KaitaiInput.prototype, 'substream')
  addClass(First)
  keepShapes()
  keepShapes()
  expect([first, substream.mock.calls.length]).toEqual([0, 0])
  keepShapes()
  keepShapes()
  // And of streams, one of each kind.
  expect([first, substream.mock.calls.length]).toEqual([1, 1])

  addClass(Second)
  keepShapes()
  keepShapes()
  expect([first, second]).toEqual([1, 1])
})
