import { expect, test } from 'vitest'
import { show } from './show.js'

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [-1, '-1'],
  [-0.5, '-0.5'],
  [2n ** 64n, '18446744073709551616'],
  [true, 'true'],
  ['a"b\n', '"a\\"b\\n"'],
  ['x'.repeat(40), `"${'x'.repeat(40)}"`],
  ['x'.repeat(41), `"${'x'.repeat(40)}"… (41 characters)`],
  [Uint8Array.of(), '[]'],
  [Uint8Array.of(0x47, 0x49, 0x46), '[47 49 46]'],
  [new Uint8Array(8).fill(7), '[07 07 07 07 07 07 07 07]'],
  [new Uint8Array(9).fill(7), '[07 07 07 07 07 07 07 07 … 9 bytes]'],
  [new Uint8Array(12).fill(7), '[07 07 07 07 07 07 07 07 … 12 bytes]'],
  [[], 'an array of 0 elements'],
  [[[]], 'an array of 1 element'],
  [{ a: 1 }, 'an object'],
  [() => 1, 'a function'],
])('%#', (value, expected) => {
  expect(show(value)).toBe(expected)
})
