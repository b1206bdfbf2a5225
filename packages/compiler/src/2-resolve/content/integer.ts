import type { AttributeSpec, Endian, Valued } from '../../1-syntax/ast.js'
import type { TypeReference } from '../../1-syntax/expression/ast.js'
import { missingEndian } from '../../diagnostics/messages/types.js'
import type { AttributeScope } from '../attribute-scope.js'
import type { ByteOrderModel, IntegerModel } from '../model.js'
import { bitsRange, integerType } from '../types/integer-range.js'
import { withEnum } from './enum.js'

const widths: Readonly<Record<string, IntegerModel['width']>> = { 1: 1, 2: 2, 4: 4, 8: 8 }

/** `u1` to `s8be`; undefined if the word names no integer. */
export function resolveInteger(
  word: string,
  type: Valued<TypeReference>,
  attribute: AttributeSpec,
  scope: AttributeScope,
): IntegerModel | undefined {
  const parts = /^([us])([1248])(le|be)?$/.exec(word)
  if (parts === null) return undefined
  const width = widths[parts[2] ?? ''] ?? 1
  const signed = parts[1] === 's'
  const { min, max, wide } = bitsRange(width * 8, signed)
  return {
    kind: 'integer',
    type: withEnum(integerType(min, max, wide), attribute, scope),
    width,
    signed,
    order: width === 1 ? 'le' : byteOrder(parts[3], word, type, scope),
  }
}

/** The order a number's name states, or else the surrounding `meta`'s. */
export function byteOrder(
  stated: string | undefined,
  word: string,
  type: Valued<TypeReference>,
  scope: AttributeScope,
): ByteOrderModel {
  if (isEndian(stated)) return stated
  if (scope.defaults.endian !== undefined) return scope.defaults.endian
  scope.report(missingEndian(word), type.span, type.path)
  return 'le'
}

export function isEndian(word: string | undefined): word is Endian {
  return word === 'le' || word === 'be'
}
