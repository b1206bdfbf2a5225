import { describe, expect, it } from 'vitest'
import { parse, parseValid, show, withMeta } from './testing/parse.js'

describe('a type', () => {
  it('has all its parts, each at its path', () => {
    const root = parseValid(
      withMeta(
        [
          'doc: Top.',
          'doc-ref: x',
          'params: [{id: p, type: "u4[]", doc: d}, {id: q}]',
          'seq: [{id: s, type: inner}]',
          'instances: {i: {value: 1}}',
          'types:',
          '  inner:',
          '    meta: {encoding: UTF-8}',
          '    seq: [{id: t, type: u1}]',
          '    types: {deep: {}}',
          'enums: {e: {1: one}}',
          'to-string: |',
          '  "a" + "b"',
        ].join('\n'),
      ),
    )
    expect(root).toMatchObject({
      path: '/',
      doc: { text: { value: 'Top.', path: '/doc' }, refs: [{ value: 'x' }] },
      params: [
        { id: { name: 'p', path: '/params/0/id' }, type: { value: { path: ['u4'], array: true } } },
        { id: { name: 'q' }, type: undefined },
      ],
      seq: [{ path: '/seq/0' }],
      instances: [{ path: '/instances/i' }],
      types: [
        {
          id: { name: 'inner', path: '/types/inner' },
          path: '/types/inner',
          meta: { encoding: { value: 'UTF-8' } },
          seq: [{ id: { path: '/types/inner/seq/0/id' } }],
          types: [{ id: { name: 'deep' }, path: '/types/inner/types/deep' }],
        },
      ],
      enums: [{ id: { name: 'e' } }],
    })
    expect(show(root.toStringExpression)).toBe('"a" + "b"')
  })

  it.each([
    ['seq: foo', '/seq: wrong-kind at "foo"'],
    ['seq:', '/seq: wrong-kind at ""'],
    ['seq: [foo]', '/seq/0: wrong-kind at "foo"'],
    ['types: [a]', '/types: wrong-kind at "[a]"'],
    ['types: {a: null}', '/types/a: wrong-kind at "null"'],
    ['types: {2foo: {}}', '/types/2foo: invalid-id at "2foo"'],
    ['types: {a: {seqs: []}}', '/types/a/seqs: unknown-key at "seqs"'],
    ['params: [{type: u1}]', '/params/0: missing-id at "{type: u1}"'],
    ['params: [{id: a, type: "u4(1)"}]', '/params/0/type: expression-unexpected-token at "("'],
    ['params: [{id: a, size: 1}]', '/params/0/size: unknown-key at "size"'],
    ['to-string: 1 +', '/to-string: expression-missing-value at "+"'],
    ['doc: [a]', '/doc: wrong-kind at "[a]"'],
    ['doc-ref: [a, {}]', '/doc-ref/1: wrong-kind at "{}"'],
  ])('reports what is wrong in %s', (text, problem) => {
    expect(parse(withMeta(`${text}\n`)).problems).toEqual([problem])
  })

  it.each([
    ['params: [{id: a}]\nseq: [{id: b, type: u1}, {id: a, type: u1}]', '/seq/1/id'],
    ['seq: [{id: a, type: u1}, {id: b, type: u1}, {id: a, type: u1}]', '/seq/2/id'],
    ['params: [{id: a}, {id: a}]', '/params/1/id'],
    ['seq: [{id: a, type: u1}]\ninstances: {a: {value: 1}}', '/instances/a'],
    ['instances: {a: {pos: 1, type: u1}}\nparams: [{id: a}]', '/instances/a'],
  ])('has one set of names: %s', (text, path) => {
    const { spec, problems } = parse(withMeta(text))
    expect(problems).toEqual([`${path}: duplicate-id at "a"`])
    const { params = [], seq = [], instances = [] } = spec?.root ?? {}
    expect([...params, ...seq, ...instances].filter(({ id }) => id?.name === 'a').length).toBeLessThan(2)
  })

  it('has names of its own', () => {
    expect(
      parseValid(withMeta('seq: [{id: a, type: a}]\ntypes: {a: {seq: [{id: a, type: u1}]}}')).types,
    ).toHaveLength(1)
  })
})
