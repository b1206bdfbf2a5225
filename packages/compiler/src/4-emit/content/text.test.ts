import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

const cases: readonly (readonly [name: string, keys: string, stored: string, text: string])[] = [
  ['ASCII', 'type: str, size: 2, encoding: ASCII', '41 42', 'AB'],
  ['UTF-8', 'type: str, size: 3, encoding: UTF-8', 'e2 82 ac', '€'],
  ['UTF-16LE', 'type: str, size: 4, encoding: UTF-16LE', '3d d8 00 de', '😀'],
  ['UTF-16BE', 'type: str, size: 2, encoding: UTF-16BE', '20 ac', '€'],
  ['ISO-8859-1', 'type: str, size: 1, encoding: ISO-8859-1', 'e9', 'é'],
  ['strz', 'type: strz, encoding: UTF-8', '41 00', 'A'],
  ['strz in UTF-16', 'type: strz, encoding: UTF-16LE', '41 00 00 01 00 00', 'AĀ'],
  ['strz within a size', 'type: strz, size: 4, encoding: UTF-8', '41 42 00 00', 'AB'],
  ['padded', 'type: str, size: 4, pad-right: 0x20, encoding: ASCII', '41 42 20 20', 'AB'],
]

describe.each(cases)('%s', (_, keys, stored, text) => {
  const Texts = loadSpec(`
meta: { id: texts }
seq:
  - { id: text, ${keys} }
  - { id: after, type: u1 }
`)
  test('is read and written', () => {
    const texts = Texts.read(hex(`${stored} 77`))
    expect(texts.text).toBe(text)
    expect(texts.after).toBe(0x77)
    expect(toHex(Texts.write(texts))).toBe(`${stored} 77`)
  })

  test.each([undefined, 5, hex('41')])('is not %s', (value) => {
    const texts = Texts.create({ text: value, after: 1 })
    expect(thrownBy(() => texts._check())).toMatchObject({ name: 'ConsistencyError', path: 'text' })
  })
})

test.each([
  ['ASCII', 'é'],
  ['ISO-8859-1', '€'],
  ['UTF-8', '\ud800'],
])('%s does not have %j, which the check says', (encoding, text) => {
  const Texts = loadSpec(`
meta: { id: texts }
seq:
  - { id: text, type: str, size-eos: true, encoding: ${encoding} }
`)
  const texts = Texts.create({ text })
  expect(thrownBy(() => texts._check())).toMatchObject({ name: 'EncodingError', path: 'text' })
})

test('the size is that of the bytes', () => {
  const Texts = loadSpec(`
meta: { id: texts, encoding: UTF-8 }
seq:
  - { id: len, type: u1 }
  - { id: text, type: str, size: len }
`)
  expect(toHex(Texts.write(Texts.create({ len: 3, text: '€' })))).toBe('03 e2 82 ac')
  expect(thrownBy(() => Texts.write(Texts.create({ len: 1, text: '€' }), { derive: false }))).toMatchObject({
    message: 'text: expected 1 byte, found 3 (size: len, spec.ksy:5). Set len to 3, or change the value',
  })
})

describe('what stands behind the terminator of a text', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: names, size: 6, type: strz, encoding: ASCII, repeat: expr, repeat-expr: 2 }
  - { id: wide, size: 5, type: strz, encoding: UTF-16LE, pad-right: 0x2b }
  - { id: rest, size-eos: true, terminator: 0x0a, pad-right: 0x20 }
`)
  const bytes = '61 00 99 98 97 96 62 63 00 00 00 00 64 00 2b 2b 2b 65 0a 66 20'

  test('is kept while the text does not change', () => {
    const file = File.read(hex(bytes))
    expect([file.names, file.wide, toHex(file.rest)]).toEqual([['a', 'bc'], 'd', '65'])
    expect(toHex(File.write(file))).toBe(bytes)
    expect(Object.keys(file)).toEqual(['names', 'wide', 'rest'])
  })

  test('is written anew when it does', () => {
    const file = File.read(hex(bytes))
    file.names = ['a', 'x']
    file.wide = 'e'
    file.rest = hex('67')
    expect(toHex(File.write(file))).toBe('61 00 99 98 97 96 78 00 00 00 00 00 65 00 00 00 2b 67')
    file.names[0] = 'b'
    expect(toHex(File.write(file)).slice(0, 17)).toBe('62 00 00 00 00 00')
  })
})
