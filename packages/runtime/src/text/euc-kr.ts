import { codePointRange } from './code-point-range.js'
import type { Encoding } from './encoding.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { bytes } from './byte-sequences.js'

/** KS X 1001, and the other Hangul syllables, as Windows (code page 949) and browsers have them. */
export const euckr: Encoding = /* @__PURE__ */ multiByte('EUC-KR', () => {
  const table = new SequenceTable('EUC-KR')
    // Two signs of 1998, which ICU's decoder (Node's) lacks.
    .assign([bytes('a2'), bytes('e6-e7')], '€®')
    // Rows c9 and fe are for the user.
    .read('euc-kr', [bytes('a1-c8 ca-fd'), bytes('a1-fe')])
  // ICU's decoder lacks these, too. They are in their order, first in rows of 178, then where rows have room left.
  const others = codePointRange(0xac00, 0xd7a3).filter((syllable) => table.sequenceOf(syllable) === undefined)
  return table
    .assign([bytes('81-a0'), bytes('41-5a 61-7a 81-fe')], others)
    .assign([bytes('a1-c6'), bytes('41-5a 61-7a 81-a0')], others.slice(32 * 178))
})
