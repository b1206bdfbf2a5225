import type { Encoding } from './encoding.js'
import { Gb18030Table } from './gb18030-table.js'
import { multiByte } from './multi-byte.js'
import { bytes } from './byte-sequences.js'

const label = 'gb18030'

/** All of Unicode, in the edition that the platform's decoder knows. */
export const gb18030: Encoding = /* @__PURE__ */ multiByte('GB18030', () =>
  new Gb18030Table('GB18030')
    .read(label, [bytes('81-fe'), bytes('40-7e 80-fe')])
    // Decoders put this for anything unknown, but here it is a character.
    .assign([bytes('84'), bytes('31'), bytes('a4'), bytes('37')], '\ufffd')
    .read(label, [bytes('81-84'), bytes('30-39'), bytes('81-fe'), bytes('30-39')]),
)
