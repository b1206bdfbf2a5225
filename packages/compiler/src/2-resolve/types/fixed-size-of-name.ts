import type { TypeName } from '../../1-syntax/expression/ast.js'
import { findType } from '../lookup.js'
import type { TypeModel } from '../model.js'
import { fixedBitSizeOfType } from './fixed-size.js'

/** The number of bits of a named type, for `sizeof<>` and `bitsizeof<>`. */
export function bitSizeOfTypeName(name: TypeName, from: TypeModel): number | 'dynamic' | 'unknown-type' {
  const [word] = name.path
  if (word !== undefined && name.path.length === 1 && !name.absolute) {
    const bytes = /^[usf]([1248])(?:le|be)?$/.exec(word)
    if (bytes !== null) return Number(bytes[1]) * 8
    const bits = /^b([1-9]\d*)(?:le|be)?$/.exec(word)
    if (bits !== null) return Number(bits[1])
  }
  const type = findType(name.path, name.absolute, from)
  if (type === undefined) return 'unknown-type'
  return fixedBitSizeOfType(type) ?? 'dynamic'
}
