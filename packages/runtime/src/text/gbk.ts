import type { Encoding } from './encoding.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { bytes } from './byte-sequences.js'

/** As browsers and Windows (code page 936) have it, with the euro sign as one byte. */
export const gbk: Encoding = /* @__PURE__ */ multiByte('GBK', () =>
  new SequenceTable('GBK')
    .assign([bytes('80')], '€')
    // Node 20's decoder of GBK is one from before 2000. In two bytes GB18030 is the same encoding.
    .read('gb18030', [bytes('81-fe'), bytes('40-7e 80-fe')]),
)
