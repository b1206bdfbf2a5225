import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import * as ibm from './ibm.js'
import * as iso8859 from './iso-8859.js'
import * as koi8 from './koi8.js'
import * as windows from './windows.js'

const encodings = Object.values({ ...iso8859, ...windows, ...ibm, ...koi8 })
const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

describe.each(encodings)('$name', (encoding) => {
  const characters = [...encoding.decode(allBytes)]
  const repertoire = characters.filter((character) => !/[\ud800-\udfff]/.test(character))

  test('has a character, or an escaped byte, for each byte, and none twice', () => {
    expect(new Set(characters).size).toBe(256)
    expect(characters.slice(0, 128).join('')).toBe(Buffer.from(allBytes.subarray(0, 128)).toString('latin1'))
    expect(characters).not.toContain('\ufffd')
  })

  test('any text of its characters comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...repertoire), { maxLength: 80 }), (chosen) => {
        const text = chosen.join('')
        expect(encoding.decode(encoding.encode(text))).toBe(text)
      }),
    )
  })

  test('whatever is not one of its characters can not be written', () => {
    const escaped = Array.from({ length: 128 }, (_, index) => String.fromCharCode(0xdc80 + index))
    const others = ['\ufffd', '\ud800', '\udfff', 'ａ', '\u0336', '京', ...escaped]
    for (const other of others.filter((each) => !characters.includes(each))) {
      expect(() => encoding.encode(other)).toThrow(EncodingError)
    }
    expect(() => encoding.encode('ab\u{1f600}')).toThrow(
      `"\u{1f600}" (U+1F600) at index 2 of the text does not exist in ${encoding.name}`,
    )
  })
})

// Left out are those where a decoder of some Node from 20 to 26 is wrong or of another opinion.
test.each([
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15].map((part) => `ISO-8859-${part}`),
  ...[1250, 1251, 1254, 1256, 1257, 1258].map((page) => `windows-${page}`),
  'IBM866',
  'KOI8-R',
])('%s: the platform says the same', (name) => {
  const encoding = encodings.find((each) => each.name === name)!
  const bytes = allBytes.subarray(name.startsWith('ISO') ? 0xa0 : 0x80)
  const text = encoding.decode(bytes).replaceAll(/[\udc80-\udcff]/g, '\ufffd')
  expect(text).toBe(new TextDecoder(name).decode(bytes))
})

test.each([
  [iso8859.iso8859_2, 'Dvořák', '44766ff8e16b'],
  [iso8859.iso8859_5, 'Привет', 'bfe0d8d2d5e2'],
  [iso8859.iso8859_7, 'Ελλάδα €', 'c5ebebdce4e120a4'],
  [iso8859.iso8859_8, 'שלום', 'f9ece5ed'],
  [iso8859.iso8859_9, 'İıŞşĞğ', 'ddfddefed0f0'],
  [iso8859.iso8859_11, 'สวัสดี', 'cac7d1cab4d5'],
  [iso8859.iso8859_15, '€ŠšŽžŒœŸ', 'a4a6a8b4b8bcbdbe'],
  [iso8859.iso8859_16, '€„Ș”șȚț', 'a4a5aab5badefe'],
  [windows.windows1250, 'Žluťoučký kůň', '8e6c759d6f75e86bfd206bf9f2'],
  [windows.windows1251, 'Привет', 'cff0e8e2e5f2'],
  [windows.windows1252, '€‚„…–—™œ', '808284859697999c'],
  [windows.windows1253, 'Ελλάδα', 'c5ebebdce4e1'],
  [windows.windows1255, 'שלום ₪', 'f9ece5ed20a4'],
  [ibm.ibm437, '░▒▓ äöü ≡', 'b0b1b22084948120f0'],
  [ibm.ibm866, 'Привет', '8fe0a8a2a5e2'],
  [koi8.koi8r, 'Привет', 'f0d2c9d7c5d4'],
  [koi8.koi8u, 'Їжак ґ', 'b7d6c1cb20ad'],
])('$0.name: $1', (encoding, text, hex) => {
  expect(Buffer.from(encoding.encode(text)).toString('hex')).toBe(hex)
  expect(encoding.decode(Buffer.from(hex, 'hex'))).toBe(text)
})

test('a byte without a character is kept as an escaped byte, which stands for no other byte', () => {
  expect(iso8859.iso8859_11.decode(Uint8Array.of(0x41, 0xdb))).toBe('A\udcdb')
  expect(() => iso8859.iso8859_2.encode('\udcdb')).toThrow(EncodingError)
})

test('Windows code pages have controls where Microsoft has nothing', () => {
  expect(windows.windows1252.decode(Uint8Array.of(0x81, 0x8d))).toBe('\x81\x8d')
  expect(() => windows.windows1252.encode('\x80')).toThrow(EncodingError)
})
