import type { ParseInstancePlan } from '../../3-plan/plan.js'
import type { Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import { instanceNames } from '../names/instance-names.js'
import type { ModuleContext } from '../module/module-context.js'

/**
 * Whether an instance was never read and is where it belongs already, in the file that its object is written to. Then
 * it is not read to be written, since it may be larger than memory.
 *
 * @param io the stream that it would be read from, or is to be written to; may throw or be undefined
 */
export function isKeptUnread({ property }: ParseInstancePlan, io: Code, module: ModuleContext): Code {
  const keeps = module.runtime('keepsUnread')
  return code`${instanceNames.cache(property)} === undefined && ${keeps}(this, ${stringLiteral(property)}, () => ${io})`
}
