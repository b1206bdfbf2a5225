import { expect, test } from 'vitest'
import { painter, wantsColors } from './colors.js'

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
])('a terminal (%j) with %j has colours: %j', (isTTY, environment, expected) => {
  expect(wantsColors({ isTTY }, environment)).toBe(expected)
})

test('a style ends where its text ends', () => {
  expect(painter(true)('red', 'no')).toBe('\x1b[31mno\x1b[39m')
  expect(painter(false)('red', 'no')).toBe('no')
})
