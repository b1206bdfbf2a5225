import { describe, expect, test } from 'vitest'
import { compile } from '../compile.js'
import type { Message } from '../diagnostics/message.js'
import { encodingList } from './encoding-list.js'
import { resolveEncoding } from './encoding.js'
import type { EncodingModel } from './model.js'

function resolved(written: string): { encoding: EncodingModel; messages: readonly Message[] } {
  const messages: Message[] = []
  const encoding = resolveEncoding(written, (message) => messages.push(message))
  return { encoding, messages }
}

test.each(encodingList.filter(({ canonical }) => canonical))('$name is canonical', ({ name }) => {
  const { encoding, messages } = resolved(name)
  expect(encoding).toMatchObject({ name, known: true })
  expect(messages).toEqual([])
})

test('only UTF-16 and UTF-32 have code units of several bytes', () => {
  const sizes = encodingList.flatMap(({ name, unitSize }) => (unitSize > 1 ? `${name} ${unitSize}` : []))
  expect(sizes).toEqual(['UTF-16BE 2', 'UTF-16LE 2', 'UTF-32BE 4', 'UTF-32LE 4'])
})

test("the list of Kaitai's style guide", () => {
  expect(encodingList.filter(({ canonical }) => canonical).map(({ name }) => name)).toEqual([
    'ASCII',
    'UTF-8',
    'UTF-16BE',
    'UTF-16LE',
    'UTF-32BE',
    'UTF-32LE',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16].map((part) => `ISO-8859-${part}`),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((page) => `windows-125${page}`),
    'IBM437',
    'IBM866',
    'Shift_JIS',
    'Big5',
    'EUC-KR',
  ])
})

test('no two encodings share a name', () => {
  const names = encodingList.flatMap(({ name, aliases }) => [
    name.toUpperCase().replaceAll(/[-_]/g, ''),
    ...aliases,
  ])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

describe.each([
  ['ASCII', 'ascii uS-ascII US_ASCII IBM367 cp367 csASCII iso-ir-6'],
  ['UTF-8', 'utf-8 UTF8 UTF_8 cp65001 ISO-10646/UTF-8 unicode-1-1-utf-8 csUTF8'],
  ['UTF-16BE', 'utf-16be UTF16BE UTF16-BE UTF-16-BE UTF_16BE'],
  ['UTF-32LE', 'UTF32LE UTF32-LE UTF_32_LE csUTF32LE'],
  ['ISO-8859-1', 'iso-8859-1 ISo8859-1 ISO_8859_1 8859_1 88591 latin1 latin-1 L1 cp819 windows-28591'],
  ['ISO-8859-7', 'greek greek8 ELOT_928 ECMA-118 iso-ir-126'],
  ['ISO-8859-9', 'latin5 8859-9'],
  ['ISO-8859-11', 'ISO885911 thai TIS-620'],
  ['ISO-8859-16', 'latin10 L10 csISO885916'],
  ['windows-1251', 'cp1251 Windows-1251 cswindows1251'],
  ['IBM437', 'cp437 437 ibm437 csPC8CodePage437'],
  ['IBM866', 'cp866 866'],
  ['Shift_JIS', 'Shift-JIS ShiftJIS S-JIS SJIS PCK shift_jis'],
  ['Big5', 'BIG5 csBig5'],
  ['EUC-KR', 'EUCKR EUC_KR korean'],
])('%s', (name, aliases) => {
  test.each(aliases.split(' '))('is also %s', (alias) => {
    const { encoding, messages } = resolved(alias)
    expect(encoding).toMatchObject({ name, known: true })
    expect(messages).toMatchObject([{ code: 'encoding-alias', severity: 'warning' }])
  })
})

test.each([
  ['KOI8-R', 'KOI8-R'],
  ['euc-jp', 'EUC-JP'],
  ['gb2312', 'GBK'],
])('%s is in our list only', (written, name) => {
  const { encoding, messages } = resolved(written)
  expect(encoding).toMatchObject({ name, known: true })
  expect(messages).toMatchObject([{ code: 'encoding-not-canonical', severity: 'warning' }])
})

test.each([
  ['UTF-16', 'Did you mean `UTF-16LE` or `UTF-16BE`?'],
  ['utf_32', 'Did you mean `UTF-32LE` or `UTF-32BE`?'],
  ['ISO-8859-12', 'Did you mean `ISO-8859-1`?'],
  ['foo', undefined],
  [String.raw`ASCII\x`, 'Did you mean `ASCII`?'],
  ['', undefined],
  ['constructor', undefined],
])('%j is unknown, which is a warning', (written, help) => {
  const { encoding, messages } = resolved(written)
  expect(encoding).toEqual({ name: written, known: false, unitSize: 1 })
  expect(messages).toMatchObject([{ code: 'unknown-encoding', severity: 'warning', help }])
})

test('a default is warned of once, where it is written, whether it is used or not', () => {
  const spec = `
meta: { id: spec, encoding: iso-8859-1 }
seq:
  - { id: a, type: strz }
  - { id: b, type: strz, encoding: latin2 }
types:
  unused:
    meta: { encoding: foo }
  inner:
    seq:
      - { id: c, type: strz }
`
  const { problems, code } = compile('spec.ksy', {
    read: () => spec,
    resolve: () => ({ tried: [] }),
    resolveCode: () => ({ tried: [] }),
  })
  expect(problems.map(({ code: id, path }) => `${path}: ${id}`)).toEqual([
    '/meta/encoding: encoding-alias',
    '/seq/1/encoding: encoding-alias',
    '/types/unused/meta/encoding: unknown-encoding',
  ])
  expect(code).toContain('iso8859_2')
})
