import * as fc from 'fast-check'
import { parseDocument, stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { MappedText } from './text-map.js'
import { readValid } from './testing/read.js'
import type { YamlScalar } from './tree.js'

function scalarIn(text: string): YamlScalar {
  const node = readValid(text)
  const scalar = node.kind === 'map' ? node.entries[0]?.value : node
  if (scalar?.kind !== 'scalar') throw new Error('not a scalar')
  return scalar
}

/** The file's text from each character of a scalar to the next one, and from the last one to the end. */
function pieces(file: string): string[] {
  const { text, origin } = scalarIn(file)
  return Array.from(text, (_, i) => file.slice(origin.offsetAt(i), origin.offsetAt(i + 1)))
}

describe('MappedText', () => {
  it('joins what follows without a gap into one run', () => {
    const mapped = new MappedText()
    mapped.copy('0123456789', 2, 4)
    mapped.copy('0123456789', 4, 6)
    mapped.replace('!', 6)
    mapped.copy('0123456789', 8, 10)
    const { text, origin } = mapped.finish(10)
    expect(text).toBe('2345!89')
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((i) => origin.offsetAt(i))).toEqual([2, 3, 4, 5, 6, 8, 9, 10])
  })
})

describe('the origin of a scalar', () => {
  it.each([
    ['plain', 'k: abc  # x', ['a', 'b', 'c']],
    ['plain, folded', 'k: a\n  b', ['a', '\n  ', 'b']],
    ['single-quoted', "k: 'a''b'", ['a', "''", 'b']],
    ['double-quoted', 'k: "\\x41b\\n"', ['\\x41', 'b', '\\n']],
    ['double-quoted, folded', 'k: "a \n  b"', ['a', ' \n  ', 'b']],
    ['literal', 'k: |\n  a\n   b\n', ['a', '\n  ', ' ', 'b', '']],
    ['folded', 'k: >-\n  a\n  b\n\n  c', ['a', '\n  ', 'b', '\n\n  ', 'c']],
  ])('is exact in a %s one', (_, file, expected) => {
    expect(pieces(file)).toEqual(expected)
  })

  const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const

  it('never falls, stays within the scalar, and leads to the same character where that stands as it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', ' ', '\n', '"', "'", '\\', ':', '#', 'é', '😀'),
          maxLength: 60,
        }),
        fc.constantFrom(...styles),
        fc.integer({ min: 20, max: 40 }),
        (value, defaultStringType, lineWidth) => {
          const file = stringify({ k: value }, { defaultStringType, lineWidth })
          const { text, origin, span } = scalarIn(file)
          // Not `value` itself: blocks of nothing but white space don't survive being written.
          expect(text).toBe(parseDocument(file).get('k'))
          let before = span.start
          for (let i = 0; i <= text.length; i++) {
            const offset = origin.offsetAt(i)
            expect(offset).toBeGreaterThanOrEqual(before)
            before = offset
            if (/[a-zé]/.test(text.charAt(i))) expect(file.charAt(offset)).toBe(text.charAt(i))
          }
          expect(before).toBeLessThanOrEqual(file.length)
        },
      ),
    )
  })
})
