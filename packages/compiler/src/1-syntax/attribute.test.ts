import { describe, expect, it } from 'vitest'
import { fieldProblems, parse, parseField, parseValid, show, withMeta } from './testing/parse.js'

describe('a field', () => {
  it('has defaults for what it does not say', () => {
    expect(parseField('type: u1')).toMatchObject({
      id: undefined,
      doc: { text: undefined, refs: [] },
      contents: undefined,
      size: undefined,
      sizeEos: false,
      encoding: undefined,
      terminator: undefined,
      consume: true,
      include: false,
      eosError: true,
      padRight: undefined,
      process: undefined,
      enumName: undefined,
      condition: undefined,
      repeat: undefined,
      valid: undefined,
      parent: undefined,
      path: '/seq/0',
    })
  })

  it('takes every key', () => {
    const field = parseField(
      [
        'id: name',
        '-orig-id: dwName',
        'type: str',
        'size: len * 2',
        'encoding: UTF-16LE',
        'terminator: [0, 0x0]',
        'consume: false',
        'include: true',
        'eos-error: false',
        'pad-right: 0x20',
        'if: flags & 1 != 0',
        'doc: Its name.',
        'doc-ref: [https://example.com/ x, y]',
      ].join('\n'),
    )
    expect(field).toMatchObject({
      id: { name: 'name', path: '/seq/0/id' },
      encoding: { value: 'UTF-16LE' },
      terminator: { value: Uint8Array.of(0, 0) },
      consume: false,
      include: true,
      eosError: false,
      padRight: { value: 0x20, path: '/seq/0/pad-right' },
      doc: { text: { value: 'Its name.' }, refs: [{ value: 'https://example.com/ x' }, { value: 'y' }] },
    })
    expect(show(field.size)).toBe('len * 2')
    expect(show(field.condition)).toBe('flags & 1 != 0')
  })

  it('takes a process and an enum', () => {
    const field = parseField('size-eos: true\nprocess: xor(key, 1)\nenum: outer::kind')
    expect(field.sizeEos).toBe(true)
    expect(field.process?.value).toMatchObject({ name: 'xor', args: [{ kind: 'name' }, { kind: 'integer' }] })
    expect(field.enumName?.value).toMatchObject({ path: ['outer', 'kind'] })
  })

  it('takes arguments after the type', () => {
    expect(parseField('type: a::b(1, c)').type).toMatchObject({
      value: { name: { path: ['a', 'b'] }, args: [{ kind: 'integer' }, { kind: 'name' }] },
    })
  })

  it.each([
    ['5', '5'],
    ['0x1_0', '16'],
    ['-1', '-1'],
    ['true', 'true'],
    ['TRUE', 'true'],
    ['"a + 1"', 'a + 1'],
    ['|\n  a +\n  b', 'a + b'],
  ])('reads an expression written as %j', (written, shown) => {
    expect(show(parseField(`type: u1\nif: ${written}`).condition)).toBe(shown)
  })

  it('tells `parent: false` from an expression', () => {
    expect(parseField('type: a\nparent: false').parent?.value).toBe(false)
    expect(parseField('type: a\nparent: _root').parent?.value).toMatchObject({ kind: 'name' })
  })

  it.each<[string, string]>([
    ['type: u1\nblah: 1', '/blah: unknown-key at "blah"'],
    ['type: u1\nID: a', '/ID: unknown-key at "ID"'],
    ['type: u1\nvalue: 1', '/value: unknown-key at "value"'],
    ['type: u1\n[a]: 1', ': wrong-kind at "[a]"'],
    ['id: Foo\ntype: u1', '/id: invalid-id at "Foo"'],
    ['id: [a]\ntype: u1', '/id: wrong-kind at "[a]"'],
    ['type: [u1]', '/type: wrong-kind at "[u1]"'],
    ['type:', '/type: wrong-kind at ""'],
    ['type: u1[]', '/type: type-array-not-allowed at "u1[]"'],
    ['type: u1\nif: a +', '/if: expression-missing-value at "+"'],
    ['type: u1\nif: {a: b}', '/if: wrong-kind at "{a: b}"'],
    ['size: null', '/size: wrong-kind at "null"'],
    ['size: 4\nsize-eos: true', '/size-eos: size-and-size-eos at "size-eos"'],
    ['size-eos: yes', '/size-eos: wrong-kind at "yes"'],
    ["size-eos: 'true'", '/size-eos: wrong-kind at "\'true\'"'],
    ['size: 4\npad-right: 256', '/pad-right: out-of-range at "256"'],
    ['size: 4\npad-right: -1', '/pad-right: out-of-range at "-1"'],
    ['size: 4\npad-right: 020', '/pad-right: ambiguous-integer at "020"'],
    ['size: 4\npad-right: a', '/pad-right: wrong-kind at "a"'],
    ['terminator: 256', '/terminator: out-of-range at "256"'],
    ['terminator: [0, 1.5]', '/terminator/1: wrong-kind at "1.5"'],
    ['terminator: []', '/terminator: wrong-kind at "[]"'],
    ['type: u4\nsize: 4', '/size: key-does-not-apply at "size"'],
    ['type: b3\nencoding: UTF-8', '/encoding: key-does-not-apply at "encoding"'],
    ['type: strz\nprocess: zlib', '/process: key-does-not-apply at "process"'],
    ['type: a\nencoding: UTF-8', '/encoding: key-does-not-apply at "encoding"'],
    ['size: 4\nencoding: UTF-8', '/encoding: key-does-not-apply at "encoding"'],
    ['type: a\ncontents: [1]', '/contents: key-does-not-apply at "contents"'],
    ['contents: [1, 2]\nsize: 3', '/size: contents-size at "3"'],
  ])('reports what is wrong in %j', (text, problem) => {
    expect(fieldProblems(text)).toEqual([problem])
  })

  it('marks the exact place inside an expression, however it is quoted', () => {
    expect(fieldProblems("type: u1\nif: 'it''s'")).toEqual(['/if: expression-unclosed-string at "\'\'"'])
    expect(fieldProblems('type: u1\nif: |\n  a and\n  && b')).toEqual([
      '/if: expression-unknown-operator at "&&"',
    ])
    expect(fieldProblems('type: u1\nif: "a \\x26\\x26 b"')).toEqual([
      '/if: expression-unknown-operator at "\\\\x26\\\\x26"',
    ])
  })

  it('takes a size that cannot be read for one, so that it is not missed as well', () => {
    const { spec, problems } = parse(withMeta('seq:\n  - id: a\n    size: (1\n  - id: b\n    size: 1\n'))
    expect(problems).toEqual(['/seq/0/size: expression-unclosed at "("'])
    expect(spec?.root.seq).toMatchObject([{ sizeEos: true, size: undefined }, { sizeEos: false }])
  })

  it('leaves keys that start with a dash to others, wherever they are', () => {
    const text = withMeta(
      '  -a: 1\n-b: {c: d}\nseq:\n  - type: {switch-on: a, -c: d, cases: {}}\n    -d: [1]\n    size: 1\ninstances:\n  -e: 1\n',
    )
    expect(parseValid(text).instances).toEqual([])
  })
})
