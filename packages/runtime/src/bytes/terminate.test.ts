import { expect, test } from 'vitest'
import { terminate, terminateMulti } from './terminate.js'

test.each([
  [[1, 0, 2, 0], false, [1]],
  [[1, 0, 2, 0], true, [1, 0]],
  [[0], false, []],
  [[1, 2], false, [1, 2]],
  [[1, 2], true, [1, 2]],
  [[], true, []],
])('%j up to 0, include %j: %j', (bytes, include, expected) => {
  expect(Array.from(terminate(Uint8Array.from(bytes), 0, include))).toEqual(expected)
})

test.each([
  [[1, 0, 0, 2, 0, 0], false, [1, 0, 0, 2]],
  [[1, 0, 0, 2, 0, 0], true, [1, 0, 0, 2, 0, 0]],
  [[1, 0, 0], true, [1, 0, 0]],
  [[0], false, [0]],
])('%j up to 0 0 at a multiple of 2, include %j: %j', (bytes, include, expected) => {
  expect(Array.from(terminateMulti(Uint8Array.from(bytes), Uint8Array.of(0, 0), include))).toEqual(expected)
})

test('an empty terminator ends nothing', () => {
  expect(Array.from(terminateMulti(Uint8Array.of(1, 2), new Uint8Array(0), false))).toEqual([1, 2])
})
