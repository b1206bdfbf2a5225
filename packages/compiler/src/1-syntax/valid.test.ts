import { describe, expect, it } from 'vitest'
import type { ValidSpec } from './ast.js'
import { fieldProblems, parseField, show } from './testing/parse.js'

const validOf = (text: string): ValidSpec | undefined => parseField(`type: u1\nvalid: ${text}`).valid

describe('valid', () => {
  it.each([
    ['123', '123'],
    ["'a + 1'", 'a + 1'],
    ['{eq: 0x7f}', '127'],
  ])('takes %s as what the value has to equal', (text, shown) => {
    const valid = validOf(text)
    expect(valid?.kind === 'equal' && show(valid.expected)).toBe(shown)
  })

  it('takes limits', () => {
    const both = validOf('{min: 1, max: a}')
    expect(both?.kind === 'range' && [show(both.min), show(both.max)]).toEqual(['1', 'a'])
    const one = validOf('{max: 9}')
    expect(one?.kind === 'range' && [show(one.min), show(one.max)]).toEqual([undefined, '9'])
  })

  it('takes choices', () => {
    const valid = validOf('{any-of: [1, "a", true]}')
    expect(valid?.kind === 'any-of' && valid.choices.map(show)).toEqual(['1', 'a', 'true'])
    expect(valid?.kind === 'any-of' && valid.choices[2]?.path).toBe('/seq/0/valid/any-of/2')
  })

  it('takes a condition and membership of the enum', () => {
    const valid = validOf('{expr: _ != 2}')
    expect(valid?.kind === 'expression' && show(valid.condition)).toBe('_ != 2')
    expect(parseField('type: u1\nenum: e\nvalid: {in-enum: true}').valid).toMatchObject({
      kind: 'in-enum',
      path: '/seq/0/valid/in-enum',
    })
  })

  it.each([
    ['[1, 2]', '/valid: wrong-kind at "[1, 2]"'],
    ['{}', '/valid: wrong-kind at "{}"'],
    ['~', '/valid: wrong-kind at "~"'],
    ['{equals: 1, eq: 2}', '/valid/equals: unknown-key at "equals"'],
    ['{eq: 1, min: 2}', '/valid/min: conflicting-valid at "min"'],
    ['{max: 1, min: 2, expr: a}', '/valid/expr: conflicting-valid at "expr"'],
    ['{any-of: 1}', '/valid/any-of: wrong-kind at "1"'],
    ['{any-of: [1, {}]}', '/valid/any-of/1: wrong-kind at "{}"'],
    ['{in-enum: false}', '/valid/in-enum: in-enum-not-true at "false"'],
    ['{in-enum: 1}', '/valid/in-enum: wrong-kind at "1"'],
    ['{eq: "1 *"}', '/valid/eq: expression-missing-value at "*"'],
  ])('reports what is wrong in %s', (text, problem) => {
    expect(fieldProblems(`type: u1\nenum: e\nvalid: ${text}`)).toEqual([problem])
  })
})
