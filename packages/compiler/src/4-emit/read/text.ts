import type { TextContent } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { Scope } from '../computation/scope.js'
import { readExtent } from './extent.js'

export function readText({ encoding, extent }: TextContent, scope: Scope): Code {
  return code`${scope.module.runtime(encoding)}.decode(${readExtent(extent, scope)})`
}
