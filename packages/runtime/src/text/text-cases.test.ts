import { expect, test } from 'vitest'
import { textCases } from './text-cases.js'

test.each([
  ['moov', 'moov'],
  ['mdat', 'mdat'],
  ['free', ''],
  ['', ''],
  [undefined, ''],
  [['moov'], ''],
])('%j is the case %j', (text, found) => {
  expect(textCases('moov', 'mdat')(text)).toBe(found)
})
