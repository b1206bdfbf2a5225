import type { Encoding } from './encoding.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { bytes } from './byte-sequences.js'

const label = 'euc-jp'

/** JIS X 0208 with NEC's and IBM's additions in two bytes, JIS X 0212 in three, as browsers have them. */
export const eucjp: Encoding = /* @__PURE__ */ multiByte('EUC-JP', () => {
  const high = bytes('a1-fe')
  return new SequenceTable('EUC-JP')
    .read(label, [bytes('8e'), bytes('a1-df')])
    .read(label, [high, high])
    .read(label, [bytes('8f'), bytes('a1-ed'), high])
})
