import { expect, test } from 'vitest'
import { joinSpecifiers } from './specifiers.js'

test.each([
  ['./a.ksy', './b.ksy', './b.ksy'],
  ['./common/a.ksy', './b.ksy', './common/b.ksy'],
  ['./common/a.ksy', '../b.ksy', './b.ksy'],
  ['./a.ksy', '../b.ksy', '../b.ksy'],
  ['../a.ksy', '../b.ksy', '../../b.ksy'],
  ['../x/a.ksy', './y/b.ksy', '../x/y/b.ksy'],
  ['./a.ksy', '/abs/b.ksy', '/abs/b.ksy'],
  ['/abs/a.ksy', './b.ksy', '/abs/b.ksy'],
])('%s, then %s, is %s', (first, second, expected) => {
  expect(joinSpecifiers(first, second)).toBe(expected)
})
