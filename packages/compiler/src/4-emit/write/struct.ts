import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'

export function writeStruct(content: StructContent, value: Code, io: Code): Code {
  return lines(handDownByteOrder(content, value), writeObject(content, value, io))
}

/** The byte order is handed down again, since where it depends on the stream it is only decided by the write. */
export function handDownByteOrder({ inheritsByteOrder }: StructContent, value: Code): Code {
  return inheritsByteOrder ? code`${value}._isLe = this._isLe` : nothing
}

/** The expression that writes an object to a stream. Of a class that is not generated only `_write` is known. */
export function writeObject({ opaque }: StructContent, value: Code, io: Code): Code {
  return opaque ? code`${value}._write(${io})` : code`${value}._writeFields(${io})`
}
