import type { AttributeSpec } from '../../1-syntax/ast.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { BitsModel } from '../model.js'
import { bitsRange, integerType } from '../types/integer-range.js'
import { withEnum } from './enum.js'
import { isEndian } from './integer.js'

/** `b1` to `b64be`; undefined if the word names no bit-sized integer. A `b1` is a boolean, but for one with an enum. */
export function resolveBits(
  word: string,
  attribute: AttributeSpec,
  scope: AttributeScope,
): BitsModel | undefined {
  const parts = /^b([1-9]\d*)(le|be)?$/.exec(word)
  if (parts === null) return undefined
  const width = Number(parts[1])
  const order = isEndian(parts[2]) ? parts[2] : scope.defaults.bitEndian
  if (width === 1 && attribute.enumName === undefined) {
    return { kind: 'bits', type: { kind: 'boolean' }, width, order }
  }
  const { min, max, wide } = bitsRange(width, false)
  return { kind: 'bits', type: withEnum(integerType(min, max, wide), attribute, scope), width, order }
}
