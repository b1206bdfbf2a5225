import type { Content } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import type { Scope } from '../computation/scope.js'
import { checkBytes } from './bytes.js'
import { checkBits, checkFloat, checkInteger } from './number.js'
import { checkStruct } from './struct.js'
import { checkSwitch } from './switch.js'
import { checkText } from './text.js'

/** Statements that throw unless one value, or one element of an array, can be written and read back as it is. */
export function checkContent(content: Content, value: Code, scope: Scope): Code {
  switch (content.kind) {
    case 'integer':
      return checkInteger(content, value, scope.module)
    case 'float':
      return checkFloat(content, value, scope.module)
    case 'bits':
      return checkBits(content, value, scope.module)
    case 'bytes':
      return checkBytes(content, value, scope)
    case 'text':
      return checkText(content, value, scope)
    case 'struct':
      return checkStruct(content, value, scope)
    case 'substream':
      return checkStruct(content.inner, value, scope)
    case 'switch':
      return checkSwitch(content, value, scope, checkContent)
  }
}
