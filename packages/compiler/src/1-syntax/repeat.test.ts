import { describe, expect, it } from 'vitest'
import { fieldProblems, parse, parseField, show, withMeta } from './testing/parse.js'

describe('repeat', () => {
  it('takes each kind with its key', () => {
    expect(parseField('type: u1\nrepeat: eos').repeat).toMatchObject({ kind: 'eos', path: '/seq/0/repeat' })
    const counted = parseField('type: u1\nrepeat: expr\nrepeat-expr: n + 1').repeat
    expect(counted?.kind === 'expr' && show(counted.count)).toBe('n + 1')
    const until = parseField('type: u1\nrepeat: until\nrepeat-until: _ == 0').repeat
    expect(until?.kind === 'until' && show(until.condition)).toBe('_ == 0')
  })

  it.each([
    ['repeat: bad', '/repeat: unknown-repeat at "bad"'],
    ['repeat:', '/repeat: unknown-repeat at ""'],
    ['repeat: expr', '/repeat: missing-repeat-key at "expr"'],
    ['repeat: until', '/repeat: missing-repeat-key at "until"'],
    ['repeat: expr\nrepeat-until: a', '/repeat: missing-repeat-key at "expr"'],
    ['repeat-until: a', '/repeat-until: key-does-not-apply at "repeat-until"'],
    ['repeat-expr: 1', '/repeat-expr: key-does-not-apply at "repeat-expr"'],
    ['repeat: eos\nrepeat-expr: 1', '/repeat-expr: key-does-not-apply at "repeat-expr"'],
    ['repeat: until\nrepeat-until: a\nrepeat-expr: 1', '/repeat-expr: key-does-not-apply at "repeat-expr"'],
    ['repeat: expr\nrepeat-expr: 1 +', '/repeat-expr: expression-missing-value at "+"'],
  ])('reports what is wrong in %j', (text, problem) => {
    expect(fieldProblems(`type: u1\n${text}`)).toEqual([problem])
  })

  it('leaves a field an array whose count cannot be read', () => {
    const { spec } = parse(withMeta('seq:\n  - type: u1\n    repeat: expr\n    repeat-expr: 1 +\n'))
    expect(spec?.root.seq[0]?.repeat?.kind).toBe('eos')
  })
})
