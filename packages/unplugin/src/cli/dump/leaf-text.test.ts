import { expect, test } from 'vitest'
import { painter } from '../colors.js'
import { jsonText } from './json-text.js'
import { leafText } from './leaf-text.js'

const text = (value: unknown): string => leafText(value, undefined, painter(false))

test.each([
  ['(0 bytes)', new Uint8Array()],
  [`${'00 '.repeat(16)}(16 bytes)`, new Uint8Array(16)],
  [`${'00 '.repeat(16)}… (17 bytes)`, new Uint8Array(17)],
  ['-0', -0],
  ['9223372036854775808', 2n ** 63n],
  ['true', true],
  [String.raw`"\"\n"`, '"\n'],
  // A control sequence of one character (C1), what changes the direction of text, and a tag outside of the first plane.
  [String.raw`"\u009b31m\u202e\udb40\udc41\u007f"`, '\x9b31m\u202e\u{e0041}\x7f'],
  ['"é😀"', 'é😀'],
  [`"${'x'.repeat(100)}"`, 'x'.repeat(100)],
  [`"${'x'.repeat(100)}"… (101 characters)`, 'x'.repeat(101)],
] as const)('%s', (expected, value) => {
  expect(text(value)).toBe(expected)
})

test('names and notes have colours', () => {
  const paint = (style: string, part: string): string => `<${style}>${part}</>`
  expect(leafText(1, { CAT: 1, 1: 'CAT' }, paint)).toBe('<cyan>CAT</> <dim>(1)</>')
  expect(leafText(Uint8Array.of(255), undefined, paint)).toBe('ff <dim>(1 byte)</>')
})

test('JSON has all bytes and numbers as they are', () => {
  const json = (value: unknown): string =>
    [...jsonText([{ kind: 'value', key: undefined, value }])].join('').trimEnd()
  expect(json(new Uint8Array(100_000))).toBe(`"${'00'.repeat(100_000)}"`)
  expect(json(new Uint8Array(8).fill(1).subarray(2, 4))).toBe('"0101"')
  expect([-0, 1.5, Number.NaN, 2n ** 53n, true, 'a\ud800'].map(json)).toEqual([
    '-0',
    '1.5',
    '"NaN"',
    '"9007199254740992"',
    'true',
    String.raw`"a\ud800"`,
  ])
})
