import { expect, test } from 'vitest'
import { block, indented, isEmpty, joined, lines, mapped, nothing, paragraphs } from './code.js'
import { printText } from './print.js'
import { SourceFile } from '../../source/source-file.js'

test('parts without text leave no separator', () => {
  expect(printText(joined(['a', nothing, ['b'], lines()], ', '))).toBe('a, b')
  expect(printText(lines('a', [nothing, ''], 'b'))).toBe('a\nb')
  expect(printText(paragraphs('a', indented(nothing), 'b'))).toBe('a\n\nb')
})

test('a block ends right behind its brace', () => {
  const body = lines('f()', 'g()')
  expect(printText([block('if (a)', body), ' ', block('else', 'h()')])).toBe(
    'if (a) {\n  f()\n  g()\n} else {\n  h()\n}',
  )
  expect(printText(block('_read()', nothing))).toBe('_read() {}')
  expect(printText(block(nothing, 'f()'))).toBe('{\n  f()\n}')
})

test('empty is what prints nothing', () => {
  const span = { source: new SourceFile('a.ksy', 'a'), start: 0, end: 1 }
  expect([nothing, [], [[''], lines()], lines([]), mapped(span, ''), indented([])].every(isEmpty)).toBe(true)
  const imported = { kind: 'imported', name: 'locate', local: 'locate' } as const
  expect([' ', ['', 'a'], lines('a'), mapped(span, 'a'), imported].some(isEmpty)).toBe(false)
})
