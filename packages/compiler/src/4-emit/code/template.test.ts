import { expect, test } from 'vitest'
import { block, lines, nothing, paragraphs } from './code.js'
import { printText } from './print.js'
import { code } from './template.js'

test('one line is its text with code in the holes', () => {
  expect(printText(code`this.${'name'} = ${code`f(${'x'}, ${nothing})`}`)).toBe('this.name = f(x, )')
})

test('several lines lose the indentation that they share, and keep the rest', () => {
  const text = code`
    if (x) {
      f()
        g()
    }
  `
  expect(printText(text)).toBe('if (x) {\n  f()\n    g()\n}')
})

test('a hole with several lines keeps the indentation of its line', () => {
  const body = lines('f()', block('for (;;)', 'g()'))
  const text = code`
    {
      ${body}
    }
  `
  expect(printText(text)).toBe('{\n  f()\n  for (;;) {\n    g()\n  }\n}')
})

test('a line whose holes are all empty disappears', () => {
  const text = code`
    a
      ${nothing}${lines()}
    ${paragraphs()}
    b${nothing}
  `
  expect(printText(text)).toBe('a\nb')
})

test('a template can end on its last line', () => {
  const text = code`
    a
    b`
  expect(printText(text)).toBe('a\nb')
})
