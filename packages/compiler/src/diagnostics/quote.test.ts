import { expect, it } from 'vitest'
import { quote } from './quote.js'

it.each([
  ['a + b', '`a + b`'],
  ['a\nb\tc', '`a b c`'],
  ['`', "'`'"],
  ['\0\u00a0\u202e', '`U+0000U+00A0U+202E`'],
  ['😀'.repeat(50), `\`${'😀'.repeat(40)}…\``],
])('%j', (text, expected) => {
  expect(quote(text)).toBe(expected)
})
