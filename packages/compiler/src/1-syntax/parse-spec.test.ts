import { describe, expect, it } from 'vitest'
import { ProblemCollector } from '../diagnostics/collector.js'
import { SourceFile } from '../source/source-file.js'
import { parseSpec } from './parse-spec.js'
import { parse } from './testing/parse.js'

describe('parseSpec', () => {
  it('reports all mistakes of a file at once', () => {
    const { spec, problems } = parse(
      [
        'meta:',
        '  id: Test',
        '  endian: middle',
        'seq:',
        '  - id: a',
        '    type: u1',
        '    siez: 4',
        '  - id: b',
        '    size: a +',
        '  - id: a',
        '    size: 1',
        'enums:',
        '  e:',
        '    one: 1',
        'enums: {}',
      ].join('\n'),
    )
    expect(problems).toEqual([
      '/meta/id: invalid-id at "Test"',
      '/meta/endian: wrong-kind at "middle"',
      '/seq/0/siez: unknown-key at "siez"',
      '/seq/1/size: expression-missing-value at "+"',
      '/seq/2/id: duplicate-id at "a"',
      '/enums/e/one: enum-value-not-integer at "one"',
      '/: yaml-duplicate-key at "enums"',
    ])
    expect(spec?.root.seq.map(({ id }) => id?.name)).toEqual(['a', 'b'])
  })

  it.each([
    ['', '/: not-a-spec at ""'],
    ['# nothing\n', '/: not-a-spec at ""'],
    ['1234', '/: not-a-spec at "1234"'],
    ['- a\n- b', '/: not-a-spec at "- a"'],
    ['meta:\n  id: a\n    seq:\n', '/: yaml-nested-key at ":"'],
  ])('gives nothing for %j', (text, problem) => {
    expect(parse(text)).toEqual({ spec: undefined, problems: [problem] })
  })

  it('suggests the key that was meant', () => {
    const problems = new ProblemCollector()
    parseSpec(new SourceFile('a.ksy', 'meta: {id: a}\nseq:\n  - siez: 4\n    size: 4\n'), problems)
    expect(problems.inOrder[0]?.help).toContain('Did you mean `size`?')
    expect(problems.inOrder[0]?.help).toContain('terminator')
  })

  it('takes the name of the file where the spec has none', () => {
    const spec = parseSpec(new SourceFile('C:\\dir\\My File-2.ksy', 'seq: []'), new ProblemCollector())
    expect(spec?.root.id.name).toBe('my_file_2')
  })

  it('gives spans that lie in the file', () => {
    const text = 'meta:\n  id: a\nseq:\n  - id: b\n    size: 4 # four\n'
    const { spec } = parse(text)
    const [field] = spec?.root.seq ?? []
    const textOf = (span: { start: number; end: number } | undefined): string | undefined =>
      span && text.slice(span.start, span.end)
    expect(textOf(field?.span)).toBe('id: b\n    size: 4')
    expect(textOf(field?.id?.span)).toBe('b')
    expect(textOf(field?.size?.span)).toBe('4')
  })
})
