import { describe, expect, it } from 'vitest'
import { parse, parseValid, withMeta } from './testing/parse.js'

const enumText = (members: readonly string[]): string =>
  withMeta(`enums:\n  e:\n${members.map((member) => `    ${member}\n`).join('')}`)

describe('an enum', () => {
  it('takes values in every notation', () => {
    const [spec] = parseValid(
      enumText(['0: a', '-1: b', '0x10: c', '1_000: d', "'7': e", '0b11: f', '0xffff_ffff_ffff_ffff: true']),
    ).enums
    expect(spec?.members.map(({ value, id }) => [value, id.name])).toEqual([
      [0n, 'a'],
      [-1n, 'b'],
      [16n, 'c'],
      [1000n, 'd'],
      [7n, 'e'],
      [3n, 'f'],
      [2n ** 64n - 1n, 'true'],
    ])
    expect(spec).toMatchObject({ id: { name: 'e', path: '/enums/e' }, path: '/enums/e' })
  })

  it('takes members with documentation', () => {
    const text = enumText(['1:', '  id: a', '  doc: First.', '  doc-ref: x', '  -orig-id: A', '-note: x'])
    expect(parseValid(text).enums[0]?.members).toMatchObject([
      {
        value: 1n,
        id: { name: 'a', path: '/enums/e/1/id' },
        doc: { text: { value: 'First.' }, refs: [{ value: 'x' }] },
        path: '/enums/e/1',
      },
    ])
  })

  it.each([
    [['1: Foo'], '/enums/e/1: invalid-id at "Foo"'],
    [['1: 101dogs'], '/enums/e/1: invalid-id at "101dogs"'],
    [['1: null'], '/enums/e/1: wrong-kind at "null"'],
    [['1: [a]'], '/enums/e/1: wrong-kind at "[a]"'],
    [['1: {doc: x}'], '/enums/e/1: missing-id at "{doc: x}"'],
    [['1: {id: a, name: b}'], '/enums/e/1/name: unknown-key at "name"'],
    [['1: a', '2: a'], '/enums/e/2: duplicate-id at "a"'],
    [['16: a', "'0x10': b"], '/enums/e/0x10: duplicate-enum-value at "\'0x10\'"'],
    [['a: 1'], '/enums/e/a: enum-value-not-integer at "a"'],
    [['010: a'], '/enums/e/010: ambiguous-integer at "010"'],
  ])('reports what is wrong in %j', (members, problem) => {
    const [first] = parse(enumText(members)).problems
    expect(first).toBe(problem)
  })

  it('has to be a map', () => {
    expect(parse(withMeta('enums:\n  e: [a, b]\n')).problems).toEqual(['/enums/e: wrong-kind at "[a, b]"'])
    expect(parse(withMeta('enums:\n  E: {}\n')).problems).toEqual(['/enums/E: invalid-id at "E"'])
  })
})
