import type { BytesContent } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { keepsLength } from '../content/process.js'
import { checkExtent } from './extent.js'

export function checkBytes({ extent }: BytesContent, value: Code, scope: Scope): Code {
  return lines(
    code`${scope.module.runtime('checkBytes')}(${value})`,
    keepsLength(extent.process) ? checkExtent(value, extent, scope) : nothing,
  )
}
