import { expect, test } from 'vitest'
import { elementAt, firstElement, lastElement } from './element.js'

test('of arrays and bytes', () => {
  expect([elementAt(['a', 'b'], 1), elementAt(Uint8Array.of(7, 8), 0)]).toEqual(['b', 7])
  expect([firstElement([1, 2, 3]), lastElement([1, 2, 3])]).toEqual([1, 3])
})

test.each([-1, 2, 0.5, Number.NaN])('there is none at %s', (index) => {
  expect(() => elementAt([1, 2], index)).toThrow(`there is no element ${index}: the list has 2`)
})

test('of an empty list there is none', () => {
  expect(() => firstElement([])).toThrow('the list is empty')
  expect(() => lastElement([])).toThrow('the list is empty')
})
