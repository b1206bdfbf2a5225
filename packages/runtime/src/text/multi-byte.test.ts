import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EncodingError } from '../errors.js'
import { big5 } from './big5.js'
import { bytes, sequencesOf } from './byte-sequences.js'
import { eucjp } from './euc-jp.js'
import { euckr } from './euc-kr.js'
import { gb18030 } from './gb18030.js'
import { gbk } from './gbk.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { shiftjis } from './shift-jis.js'

function hex(text: string, encoding = shiftjis): string {
  return Buffer.from(encoding.encode(text)).toString('hex')
}

function ofHex(digits: string, encoding = shiftjis): string {
  return encoding.decode(Buffer.from(digits, 'hex'))
}

/** All characters beyond ASCII of sequences of up to two bytes, and of three that start with 8f. */
function repertoireOf(encoding: typeof shiftjis): string[] {
  const high = bytes('80-ff')
  const any = bytes('30-ff')
  const areas = [[high], [high, any], [[0x8f], high, high]]
  const sequences = areas.flatMap((area) => sequencesOf(area).map((sequence) => sequence.toString(16)))
  const text = ofHex(sequences.join('0a'), encoding)
  return [...new Set(text)].filter((character) => /[^\0-\x7f\ud800-\udfff]/u.test(character))
}

// The counts are those of iconv-lite, apart from what the notes beside say.
describe.each([
  // and the 1880 private characters of lead bytes f0 to f9
  { encoding: shiftjis, count: 7389 + 1880 },
  { encoding: eucjp, count: 13_175 },
  { encoding: euckr, count: 17_048 },
  // without those of Hong Kong
  { encoding: big5, count: 13_832 },
  { encoding: gbk, count: 23_939 },
])('$encoding.name', ({ encoding, count }) => {
  const repertoire = repertoireOf(encoding)

  test('has all its characters', () => {
    expect(repertoire.length).toBe(count)
  })

  test('each character comes back as it was', () => {
    expect(
      repertoire.filter((character) => encoding.decode(encoding.encode(character)) !== character),
    ).toEqual([])
  })

  test('any text of its characters comes back as it was', () => {
    const character = fc.oneof(
      fc.constantFrom(...repertoire),
      fc.string({ unit: 'binary-ascii', maxLength: 1 }),
    )
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), (characters) => {
        const text = characters.join('')
        expect(encoding.decode(encoding.encode(text))).toBe(text)
      }),
    )
  })

  test('ASCII is itself, every byte of it', () => {
    // Longer than what is decoded without a table; ICU's Shift_JIS exchanges 1a, 1c and 7f.
    const text = String.fromCharCode(...Array.from({ length: 128 }, (_, codeUnit) => codeUnit))
    expect(encoding.decode(Buffer.from(text))).toBe(text)
    expect(encoding.decode(Buffer.concat([Buffer.from(text), encoding.encode(repertoire[0]!)]))).toBe(
      text + repertoire[0]!,
    )
  })

  test('bytes that are nothing are kept', () => {
    expect(ofHex('41ff42', encoding)).toBe('A\udcffB')
    expect(hex('A\udcffB', encoding)).toBe('41ff42')
    expect(ofHex('4181', encoding)).toBe('A\udc81')
    expect(hex('A\udc81', encoding)).toBe('4181')
  })

  test('what it lacks can not be written', () => {
    expect(() => encoding.encode('ab\u{1f600}')).toThrow(
      `"\u{1f600}" (U+1F600) at index 2 of the text does not exist in ${encoding.name}`,
    )
    expect(() => encoding.encode('\u{20000}\ufffd')).toThrow(EncodingError)
    for (const other of ['\ufffd', '\ud800', '\udc7f', '\udfff']) {
      expect(() => encoding.encode(other)).toThrow(EncodingError)
    }
  })
})

test.each([
  [shiftjis, 'こんにちは', '82b182f182c982bf82cd'],
  [shiftjis, 'ｶﾅ 表～①髙', 'b6c520955c81608740fbfc'],
  [eucjp, '日本語ｶ', 'c6fccbdcb8ec8eb6'],
  [eucjp, '丂', '8fb0a1'],
  [euckr, '한글 똠방각하 €', 'c7d1b1db208c63b9e6b0a2c7cf20a2e6'],
  [euckr, '갂힣', '8141c652'],
  [big5, '中文 十卅═ 裏 ￭', 'a4a4a4e520a451a4caf9f920f9d820f9fe'],
  [big5, 'ぁアЯ①€', 'c6e7c77cc854c6a1a3e1'],
  [gbk, '中文 €', 'd6d0cec42080'],
  [gb18030, '中文 €', 'd6d0cec420a2e3'],
])('$0.name: $1', (encoding, text, digits) => {
  expect(hex(text, encoding)).toBe(digits)
  expect(ofHex(digits, encoding)).toBe(text)
})

test('a sequence that is not the one for its character is read', () => {
  expect(ofHex('eee0')).toBe('髙')
  expect(ofHex('a2cca2a4', big5)).toBe('十═')
  expect(ofHex('a2e380', gbk)).toBe('€€')
})

test('such a sequence is kept as bytes beside a byte that is nothing, since the usual one may be a character with it', () => {
  expect(ofHex('8fbbb3', eucjp)).not.toMatch(/[\ud800-\udfff]/u)
  for (const digits of ['f28fbbb3', 'f2418fbbb3']) {
    expect(hex(ofHex(digits, eucjp), eucjp)).toBe(digits)
  }
})

test('half-width katakana are no escaped bytes', () => {
  expect(() => shiftjis.encode('\udcb6')).toThrow(EncodingError)
})

describe('GB18030', () => {
  test('has all of Unicode, in one to four bytes', () => {
    const edges = [
      '\x80',
      '\xff',
      '\ud7ff',
      '\ue000',
      '\ufffd',
      '\uffff',
      '\u{10000}',
      '\u{1f600}',
      '\u{10ffff}',
    ]
    expect(edges.map((character) => hex(character, gb18030))).toEqual([
      '81308130',
      '81308b37',
      '8336c738',
      'aaa1',
      '8431a437',
      '8431a439',
      '90308130',
      '9439fc36',
      'e3329a35',
    ])
    expect(edges.map((character) => gb18030.decode(gb18030.encode(character)))).toEqual(edges)
  })

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(gb18030.decode(gb18030.encode(text))).toBe(text)
      }),
    )
  })

  test('any bytes of four that are no character are kept', () => {
    for (const digits of ['e3329a36', 'fe39fe39', '8431a530', '9030813a', '90308080']) {
      expect(hex(ofHex(digits, gb18030), gb18030)).toBe(digits)
      expect(ofHex(digits, gb18030)).toMatch(/^[\udc80-\udcff]/)
    }
  })

  test('half of a surrogate pair can not be written', () => {
    expect(() => gb18030.encode('\ud83d')).toThrow(EncodingError)
  })
})

test('the table is made once, and not for ASCII', () => {
  let made = 0
  const encoding = multiByte('Some', () => {
    made++
    return new SequenceTable('Some').assign([[0x80]], 'é')
  })
  const ascii = 'a'.repeat(1000)
  expect(encoding.decode(encoding.encode(ascii))).toBe(ascii)
  expect(made).toBe(0)
  expect(encoding.decode(encoding.encode('é'))).toBe('é')
  expect(encoding.decode(Uint8Array.of(0x80))).toBe('é')
  expect(made).toBe(1)
})

test('a platform without the decoder', () => {
  const encoding = multiByte('Klingon', () => new SequenceTable('Klingon').read('x-klingon', [[0x80]]))
  expect(encoding.decode(Uint8Array.of(0x41))).toBe('A')
  expect(() => encoding.decode(Uint8Array.of(0x80))).toThrow('the encoding "Klingon" is not supported')
})
