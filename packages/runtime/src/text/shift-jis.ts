import { codePointRange } from './code-point-range.js'
import type { Encoding } from './encoding.js'
import { multiByte } from './multi-byte.js'
import { SequenceTable } from './sequence-table.js'
import { bytes } from './byte-sequences.js'

const label = 'shift_jis'

/** As browsers and Windows (code page 932) have it: with the additions of NEC and IBM. */
export const shiftjis: Encoding = /* @__PURE__ */ multiByte('Shift_JIS', () => {
  const trail = bytes('40-7e 80-fc')
  return (
    new SequenceTable('Shift_JIS')
      // Half-width katakana (JIS X 0201)
      .assign([bytes('a1-df')], codePointRange(0xff61, 0xff9f))
      .read(label, [bytes('81-9f e0-ec ef-fc'), trail])
      // NEC's selection of IBM's additions. The rows before have each of them too, so they are read, but not written.
      .read(label, [bytes('ed-ee'), trail])
  )
})
