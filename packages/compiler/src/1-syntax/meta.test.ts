import { describe, expect, it } from 'vitest'
import { parse, parseValid, show, withMeta } from './testing/parse.js'

/** The problems of a `meta` with these further keys, without the `/meta` before each path. */
const problemsOf = (text: string): readonly string[] =>
  parse(withMeta(text.replaceAll(/^/gm, '  '))).problems.map((problem) => problem.replace('/meta', ''))

describe('meta', () => {
  it('takes every key, and keeps what a compiler needs', () => {
    const { id, meta } = parseValid(
      [
        'meta:',
        '  id: gif',
        '  title: GIF',
        '  application: [a, b]',
        '  file-extension: gif',
        '  xref: {wikidata: Q2192, other: [1, 2]}',
        '  license: MIT',
        '  tags: [image]',
        "  ks-version: '0.10'",
        '  ks-debug: true',
        '  ks-opaque-types: true',
        '  ks-zero-copy-substream: false',
        '  imports: [a, /common/b]',
        '  encoding: ASCII',
        '  endian: le',
        '  bit-endian: be',
      ].join('\n'),
    )
    expect(id).toMatchObject({ name: 'gif', path: '/meta/id' })
    expect(meta).toMatchObject({
      title: { value: 'GIF' },
      endian: { value: 'le', path: '/meta/endian' },
      bitEndian: { value: 'be' },
      encoding: { value: 'ASCII', path: '/meta/encoding' },
      imports: [{ value: 'a' }, { value: '/common/b', path: '/meta/imports/1' }],
      debug: true,
      opaqueTypes: true,
    })
  })

  it('takes a byte order that depends on the data', () => {
    const { endian } = parseValid(
      withMeta('  endian:\n    switch-on: a\n    cases:\n      1: le\n      _: be\n'),
    ).meta
    if (endian === undefined || 'value' in endian) throw new Error('no switch')
    expect(show(endian.on)).toBe('a')
    expect(endian.cases.map((each) => [show(each.match), each.endian])).toEqual([
      ['1', 'le'],
      [undefined, 'be'],
    ])
  })

  it.each([
    ['endian: bad', '/endian: wrong-kind at "bad"'],
    ['endian: [le]', '/endian: wrong-kind at "[le]"'],
    ['endian: {switch-on: 1, cases: {1: bad}}', '/endian/cases/1: wrong-kind at "bad"'],
    ['endian: {switch-on: 1}', '/endian: missing-switch-key at "{switch-on: 1}"'],
    ['bit-endian: bad', '/bit-endian: wrong-kind at "bad"'],
    ['imports: null', '/imports: wrong-kind at "null"'],
    ['imports: a', '/imports: wrong-kind at "a"'],
    ['imports: [[a]]', '/imports/0: wrong-kind at "[a]"'],
    ['ks-debug: 1', '/ks-debug: wrong-kind at "1"'],
    ['xref: a', '/xref: wrong-kind at "a"'],
    ['tags: [{}]', '/tags/0: wrong-kind at "{}"'],
    ['foo: 1', '/foo: unknown-key at "foo"'],
    ['ks-version: 0.7f', '/ks-version: invalid-ks-version at "0.7f"'],
    ["ks-version: '01.2'", '/ks-version: invalid-ks-version at "\'01.2\'"'],
    ['ks-version: 1', '/ks-version: invalid-ks-version at "1"'],
    ['ks-version: 0.5', '/ks-version: invalid-ks-version at "0.5"'],
    ['ks-version: 0.10', '/ks-version: invalid-ks-version at "0.10"'],
    ['ks-version: 0.11.1', '/ks-version: unsupported-ks-version at "0.11.1"'],
    ['ks-version: 99.99.99', '/ks-version: unsupported-ks-version at "99.99.99"'],
  ])('reports what is wrong in %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it.each(['0.6', "'0.10'", '0.11', '0.9.0'])('takes the version %s', (version) => {
    expect(problemsOf(`ks-version: ${version}`)).toEqual([])
  })

  it.each([
    ['meta:\n  endian: le\n', '/meta: missing-id at "endian: le"'],
    ['meta: 123\n', '/meta: wrong-kind at "123"'],
    ['meta: {id: a b}\n', '/meta/id: invalid-id at "a b"'],
    ['seq: []\n', '/meta: missing-id at "seq: []"'],
  ])('has to name the type of the file: %j', (text, problem) => {
    const { spec, problems } = parse(text)
    expect(problems).toEqual([problem])
    expect(spec?.root.id.name).not.toBe('')
  })

  it('warns of the `id` of a nested type, which has no effect', () => {
    expect(parse(withMeta('types:\n  a:\n    meta: {id: b, endian: le}\n')).problems).toEqual([
      '/types/a/meta/id: warning redundant-id at "id"',
    ])
  })
})
