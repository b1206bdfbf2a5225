import { describe, expect, it } from 'vitest'
import { sameValue } from './same-value.mjs'

const huge = 2n ** 63n

describe('sameValue', () => {
  it.each([
    [5, 5n],
    [5n, 5n],
    [huge, huge],
    [0.5, 0.5],
    [Math.fround(1.2345), 1.2345],
    [undefined, undefined],
    [Uint8Array.of(1, 2), Uint8Array.of(1, 2)],
    [
      [1, huge],
      [1n, huge],
    ],
  ])('%o is the expected %o', (actual, expected) => {
    expect(sameValue(actual, expected)).toBe(true)
  })

  it.each([
    [4, 5n],
    [true, 1n],
    [Number(huge), huge],
    ['5', 5n],
    [undefined, 0n],
    [null, undefined],
    [0, undefined],
    [1, true],
    [-0, 0],
    [0, -0],
    [1.2346, 1.2345],
    [[1, 2], Uint8Array.of(1, 2)],
    [Uint8Array.of(1, 2), [1n, 2n]],
    [Uint8Array.of(1), Uint8Array.of(1, 2)],
    [Uint8Array.of(1, 3), Uint8Array.of(1, 2)],
    [
      [1n, 2n, 3n],
      [1n, 2n],
    ],
  ])('%o is not the expected %o', (actual, expected) => {
    expect(sameValue(actual, expected)).toBe(false)
  })
})
