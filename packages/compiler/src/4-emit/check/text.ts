import type { TextContent } from '../../3-plan/plan.js'
import { isEmpty, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { withRaw } from '../content/kept-raw.js'
import { keepsLength } from '../content/process.js'
import { checkExtent } from './extent.js'

/** A text's size is that of its bytes, so it is encoded for the check, which also shows whether it can be. */
export function checkText({ encoding, extent }: TextContent, value: Code, scope: Scope): Code {
  const text = code`${scope.module.runtime('checkText')}(${value}, ${emitComputation(encoding, scope)})`
  const encoded = withRaw('keptForText', text, extent, scope)
  const check = keepsLength(extent.process) ? checkExtent(encoded, extent, scope) : ''
  return isEmpty(check) ? text : check
}
