import { codePointRange } from './code-point-range.js'
import type { Encoding } from './encoding.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { bytes } from './byte-sequences.js'

const label = 'big5'

/** Big5 with the additions of ETEN, as browsers have them; without those of Hong Kong (HKSCS). */
export const big5: Encoding = /* @__PURE__ */ multiByte('Big5', () => {
  const trail = bytes('40-7e a1-fe')
  const eten = etenCharacters()
  return (
    new SequenceTable('Big5')
      // Of two sequences for one character, browsers write the first, except for 十 and 卅, and for ═ ╞ ╪ ╡.
      .read(label, [bytes('a4'), trail])
      .read(label, [bytes('f9'), bytes('e9-eb f9')])
      // The pictures of controls, which ICU's decoder (Node's) lacks.
      .assign([bytes('a3'), bytes('c0-e0')], [...codePointRange(0x2400, 0x241f), '␡'])
      .read(label, [bytes('a1-c5'), trail])
      .read(label, [bytes('c6'), bytes('40-7e')])
      // ICU's decoder has private characters in place of these.
      .assign([bytes('c6'), bytes('a1-fe')], eten)
      .assign([bytes('c7-c8'), trail], eten.slice(94))
      .assign([bytes('f9'), bytes('fe')], '￭')
      .read(label, [bytes('c9-f9'), trail])
  )
})

/** Of the sequences from c6a1. */
function etenCharacters(): string[] {
  return [
    ...'①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ丶丿亅亠冂冖冫勹匸卩厶夊宀巛\u2f33广廴彐彡攴无疒癶辵隶',
    ...'\xa8ˆヽヾゝゞ〃仝々〆〇ー［］✽',
    ...codePointRange(0x3041, 0x3093), // Hiragana
    ...codePointRange(0x30a1, 0x30f6), // Katakana
    ...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя⇧↸↹',
  ]
}
