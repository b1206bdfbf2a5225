import { describe, expect, it } from 'vitest'
import type { TypeSwitch } from './ast.js'
import { fieldProblems, parseField, show } from './testing/parse.js'

function switchOf(text: string): TypeSwitch {
  const { type } = parseField(`size: 1\ntype:\n  switch-on: a\n  cases:\n${text}`)
  if (type === undefined || 'value' in type) throw new Error('no switch')
  return type
}

describe('a switch on types', () => {
  it('takes keys of every kind', () => {
    const { on, cases } = switchOf(
      ['1: b', '-2: b', '0x10: b', 'true: b', '"\'x\'": b', 'e::f: b(1)', '_: c']
        .map((line) => `    ${line}`)
        .join('\n'),
    )
    expect(show(on)).toBe('a')
    const matches = cases.map(({ match }) => show(match))
    expect(matches).toEqual(['1', '-2', '16', 'true', '"x"', 'e::f', undefined])
    expect(cases.map(({ type }) => type.value.name.path[0])).toEqual(['b', 'b', 'b', 'b', 'b', 'b', 'c'])
    expect(cases[2]).toMatchObject({ path: '/seq/0/type/cases/0x10' })
  })

  it.each([
    ['type: {switch-on: a}', '/type: missing-switch-key at "{switch-on: a}"'],
    ['type: {cases: {1: b}}', '/type: missing-switch-key at "{cases: {1: b}}"'],
    ['type: {switch-on: a, cases: b}', '/type/cases: wrong-kind at "b"'],
    ['type: {switch-on: a, cases: {}, default: b}', '/type/default: unknown-key at "default"'],
    ['type: {switch-on: a, cases: {[1]: b}}', '/type/cases: wrong-kind at "[1]"'],
    ['type: {switch-on: a, cases: {"^b": c}}', '/type/cases/^b: expression-unexpected-token at "^"'],
    ['type: {switch-on: a, cases: {B: c}}', '/type/cases/B: expression-invalid-name at "B"'],
    ['type: {switch-on: a, cases: {1: [c]}}', '/type/cases/1: wrong-kind at "[c]"'],
    ['type: {switch-on: 42/, cases: {1: c}}', '/type/switch-on: expression-missing-value at "/"'],
  ])('reports what is wrong in %s', (text, problem) => {
    expect(fieldProblems(`size: 1\n${text}`)).toEqual([problem])
  })
})
