import type { StructContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'

/** The byte order is handed down again, since where it depends on the stream it is only decided now. */
export function writeStruct(content: StructContent, value: Code, io: Code): Code {
  if (content.opaque) return code`${value}._write(${io})`
  return lines(
    content.inheritsByteOrder ? code`${value}._isLe = this._isLe` : nothing,
    code`${value}._writeFields(${io})`,
  )
}
