import { expect, test } from 'vitest'
import { findMarks } from './marks.js'

test('carets mark what is above them, in lines of nothing but carets', () => {
  const lines = [
    'const one = two', //
    '//    ^^^   ^^^',
    '  one ^ two // ^',
    '  three()',
    '//^^^^^',
    '// no carets here',
    '//',
  ]
  const words = findMarks('a.ts', lines).map(({ start, end }) => [
    start.path,
    start.line,
    lines[start.line]?.slice(start.column, end.column),
  ])
  expect(words).toEqual([
    ['a.ts', 0, 'one'],
    ['a.ts', 0, 'two'],
    ['a.ts', 3, 'three'],
  ])
})
