import type { StructContent } from '../../3-plan/plan.js'
import { lines, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { handDownAgain } from '../content/hand-down.js'

export function writeStruct(content: StructContent, value: Code, io: Code, scope: Scope): Code {
  return lines(handDownAgain(content, value, scope), writeObject(content, value, io))
}

/** The expression that writes an object to a stream. Of a class that is not generated only `_write` is known. */
export function writeObject({ opaque }: StructContent, value: Code, io: Code): Code {
  return opaque ? code`${value}._write(${io})` : code`${value}._writeFields(${io})`
}
