import { describe, expect, it } from 'vitest'
import { parseSpecTest } from './parse-spec-test.mjs'

describe('parseSpecTest', () => {
  it('reads assertions, whatever their style', () => {
    const test = parseSpecTest(`id: some_id
data: some.bin
imports:
  - enum_0
asserts:
  # a comment
  - actual: body[0].size # another
    expected: 0x43_41
  - actual: 'a.as<some_id::b>'
    expected: '"x # y"'
  - actual: long
    expected: >-
      1 +
      2
  - actual: text.to_i
    exception: ConversionError
`)
    expect(test).toMatchObject({ id: 'some_id', data: 'some.bin', imports: ['enum_0'], exception: undefined })
    expect(test.asserts).toMatchObject([
      { actual: { text: 'body[0].size' }, expected: { text: '0x43_41', tree: { value: 0x4341n } } },
      { actual: { text: 'a.as<some_id::b>' }, expected: { text: '"x # y"', tree: { value: 'x # y' } } },
      { actual: { text: 'long' }, expected: { text: '1 + 2' } },
      { actual: { text: 'text.to_i' }, expected: { exception: 'ConversionError' } },
    ])
  })

  it('reads the parameters of a spec', () => {
    const { params } = parseSpecTest('id: a\ndata: b\nparams:\n  - 5\n  - true\n')
    expect(params).toMatchObject([{ tree: { value: 5n } }, { tree: { value: true } }])
  })

  it.each([
    ['exception: ValidationNotEqualError<u1>', 'ValidationNotEqualError'],
    ['exception:\n  type: EndOfStreamError\n  message: requested 3 bytes', 'EndOfStreamError'],
    ['# exception: EndOfStreamError', 'EndOfStreamError'],
    ['#     # exception: OfOneAssert', undefined],
  ])('reads %j', (line, name) => {
    expect(parseSpecTest(`id: a\ndata: b\n${line}\n`)).toMatchObject({ exception: name, asserts: [] })
  })

  it.each(['id: [', 'id: a', '- id', 'id: a\ndata: b\nasserts:\n  - actual: (1\n    expected: 1'])(
    'rejects %j',
    (text) => {
      expect(() => parseSpecTest(text)).toThrow(SyntaxError)
    },
  )
})
