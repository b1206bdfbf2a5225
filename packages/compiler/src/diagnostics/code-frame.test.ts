import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceFile } from '../source/source-file.js'
import { codeFrame } from './code-frame.js'

/** The frame of a text in which `«` and `»` mark the span. */
function frame(marked: string): string {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  return codeFrame({ source: new SourceFile('test.ksy', marked.replace(/[«»]/g, '')), start, end })
}

const text = (...lines: readonly string[]): string => lines.join('\n')

describe('codeFrame', () => {
  it('shows two lines before and one after', () => {
    expect(frame('meta:\n  id: a\nseq:\n  - id: b\n    size: «1 *»\n  - id: c\n  - id: d\n')).toBe(
      text('  3 | seq:', '  4 |   - id: b', '> 5 |     size: 1 *', '    |           ^^^', '  6 |   - id: c'),
    )
  })

  it('shows what there is at the ends of a file', () => {
    expect(frame('«a»\nb')).toBe(text('> 1 | a', '    | ^', '  2 | b'))
    expect(frame('a\n«b»\n')).toBe(text('  1 | a', '> 2 | b', '    | ^'))
    expect(frame('a\n«»')).toBe(text('  1 | a', '> 2 |', '    | ^'))
    expect(frame('«»')).toBe(text('> 1 |', '    | ^'))
  })

  it('lines the numbers up', () => {
    expect(frame('\n'.repeat(7) + 'x\n«y»\nz')).toBe(
      text('   7 |', '   8 | x', '>  9 | y', '     | ^', '  10 | z'),
    )
  })

  it('marks an empty span with one caret, also at the end of a line', () => {
    expect(frame('ab«»cd')).toBe(text('> 1 | abcd', '    |   ^'))
    expect(frame('ab«»\ncd')).toBe(text('> 1 | ab', '    |   ^', '  2 | cd'))
  })

  it('marks the first line of a span over several lines', () => {
    expect(frame('a: «b\n  c\n  d» e\n')).toBe(text('> 1 | a: b', '    |    ^', '  2 |   c'))
  })

  it('works with every kind of line break', () => {
    expect(frame('a\r\nb«c\r\n»d')).toBe(text('  1 | a', '> 2 | bc', '    |  ^', '  3 | d'))
    expect(frame('a\rb«c»\rd')).toBe(text('  1 | a', '> 2 | bc', '    |  ^', '  3 | d'))
  })

  it('keeps carets in place beside tabs, wide characters and marks', () => {
    expect(frame('\ta\t«b\tc»')).toBe(text('> 1 |   a  b  c', '    |      ^^^^'))
    expect(frame('"日本" + «x»')).toBe(text('> 1 | "日本" + x', '    |          ^'))
    expect(frame('"😀e\u0301" + «x»')).toBe(text('> 1 | "😀e\u0301" + x', '    |         ^'))
  })

  it('shows control characters as symbols', () => {
    expect(frame('\x1b[31m«x»\x7f\u202e')).toBe(text('> 1 | ␛[31mx␡�', '    |      ^'))
  })

  it('cuts long lines around the span, and their neighbours with them', () => {
    const digits = '0123456789'.repeat(30)
    expect(
      frame(`${digits}\nshort\n${digits.slice(0, 150)}«${digits.slice(150, 155)}»${digits.slice(155)}\n`),
    ).toBe(
      text(
        `  1 | …${digits.slice(121, 219)}…`,
        '  2 | …',
        `> 3 | …${digits.slice(121, 219)}…`,
        `    | ${' '.repeat(30)}^^^^^`,
      ),
    )
    expect(frame(`${digits.slice(0, 5)}«${digits.slice(5)}»`)).toBe(
      text(`> 1 | ${digits.slice(0, 99)}…`, `    | ${' '.repeat(5)}${'^'.repeat(95)}`),
    )
    expect(frame(`${digits}«x»`)).toBe(text(`> 1 | …${digits.slice(202)}x`, `    | ${' '.repeat(99)}^`))
  })

  it('has carets under the span for any text and span, and lines of bounded length', () => {
    const spans = fc
      .string({ unit: 'binary', maxLength: 300 })
      .chain((body) => fc.tuple(fc.constant(body), fc.nat(body.length), fc.nat(body.length)))
    fc.assert(
      fc.property(spans, ([body, a, b]) => {
        const source = new SourceFile('test.ksy', body)
        const rows = codeFrame({ source, start: Math.min(a, b), end: Math.max(a, b) }).split('\n')
        const marked = rows.findIndex((row) => row.startsWith('>'))
        expect(rows[marked + 1]).toMatch(/^ +\| *\^+$/)
        // The gutter has 6 to 8 columns; a character has at most two code units, or a mark of no width.
        expect(rows.every((row) => row.replace(/[\p{M}\p{Cf}]/gu, '').length <= 2 * 108)).toBe(true)
      }),
    )
  })
})
