import { describe, expect, it } from 'vitest'
import { SourceFile } from '../source/source-file.js'
import { formatProblem, formatProblems } from './format.js'
import type { Problem } from './problem.js'

const source = new SourceFile('formats/gif.ksy', 'seq:\n  - id: a\n    size: b &&\n      c\n')

function problem(text: string, rest: Partial<Problem> = {}): Problem {
  const start = (rest.span?.source ?? source).text.indexOf(text)
  const span = { source, start, end: start + text.length, ...rest.span }
  return { code: 'some-code', severity: 'error', message: `Bad ${text}.`, path: '/seq/0', ...rest, span }
}

const text = (...lines: readonly string[]): string => lines.join('\n')

describe('formatProblem', () => {
  it('says where and what, shows the place, and helps', () => {
    expect(formatProblem(problem('&&', { help: 'Use `and`.\nOr not.' }))).toBe(
      text(
        'formats/gif.ksy:3:13: error: Bad &&. [some-code]',
        '  1 | seq:',
        '  2 |   - id: a',
        '> 3 |     size: b &&',
        '    |             ^^',
        '  4 |       c',
        'help: Use `and`.',
        '      Or not.',
      ),
    )
  })

  it('can leave the frame out and show another path', () => {
    const options = { frame: false, displayPath: (path: string) => `/abs/${path}` }
    expect(formatProblem(problem('c', { severity: 'warning' }), options)).toBe(
      '/abs/formats/gif.ksy:4:7: warning: Bad c. [some-code]',
    )
  })
})

describe('formatProblems', () => {
  const other = new SourceFile('png.ksy', 'meta: x')
  const inOther = problem('x', { span: { source: other, start: 6, end: 7 } })
  const short = { frame: false }

  it('sorts by file and place, and counts', () => {
    const problems = [problem('&&'), inOther, problem('id', { severity: 'warning' }), problem('seq')]
    expect(formatProblems(problems, short)).toBe(
      text(
        'formats/gif.ksy:1:1: error: Bad seq. [some-code]',
        '',
        'formats/gif.ksy:2:5: warning: Bad id. [some-code]',
        '',
        'formats/gif.ksy:3:13: error: Bad &&. [some-code]',
        '',
        'png.ksy:1:7: error: Bad x. [some-code]',
        '',
        '3 errors and 1 warning in 2 files',
      ),
    )
  })

  it('counts one thing as one', () => {
    expect(formatProblems([inOther], short)).toBe('png.ksy:1:7: error: Bad x. [some-code]\n\n1 error')
    expect(formatProblems([problem('c', { severity: 'warning' })], short)).toMatch(/\n\n1 warning$/)
  })

  it('is empty for no problems', () => {
    expect(formatProblems([])).toBe('')
  })
})
