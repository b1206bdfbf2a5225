import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { printText } from '../code/print.js'
import { docComment } from './doc.js'

const print = (text: string | undefined, ...refs: string[]): string => printText(docComment({ text, refs }))

test('nothing to say is no comment', () => {
  expect(print(undefined)).toBe('')
  expect(print(' \n \n')).toBe('')
})

test('text and references', () => {
  expect(print('One.')).toBe('/** One. */')
  expect(print('One.\n\n  Two. \r\n', 'https://example.org', 'section\n 4')).toBe(
    [
      '/**',
      ' * One.',
      ' *',
      ' *   Two.',
      ' *',
      ' * @see https://example.org',
      ' * @see section 4',
      ' */',
    ].join('\n'),
  )
})

test.each([
  ['*/', String.raw`*\/`],
  ['/**/', String.raw`/**\/`],
  ['@see it', String.raw`\@see it`],
  ['see @it', String.raw`see \@it`],
  ['me@example.org', 'me@example.org'],
  ['{@link It}', String.raw`{\@link It}`],
])('%s', (text, expected) => {
  expect(print(text)).toBe(`/** ${expected} */`)
  expect(print(undefined, text)).toBe(`/** @see ${expected} */`)
})

test('no text ends the comment or starts a tag', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*', '/', '@', '{', ' ', '\n', '\\', 'a'), { maxLength: 12 }),
      (parts) => {
        const comment = print(parts.join(''))
        expect(comment.slice(0, -2)).not.toContain('*/')
        expect(comment).not.toMatch(/(^|[\s{])@/)
      },
    ),
  )
})
