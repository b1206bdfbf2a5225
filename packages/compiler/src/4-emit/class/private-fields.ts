import type { ClassPlan } from '../../3-plan/plan.js'
import { lines, nothing, type Code } from '../code/code.js'
import type { ModuleContext } from '../module/module-context.js'
import { linkFields } from './links.js'
import { instanceNames } from '../names/instance-names.js'
import { parseInstancesOf } from '../content/values-of.js'

/** Declarations of the state that is no data: JSON, deep equality and the like do not see private fields. */
export function privateFields(type: ClassPlan, module: ModuleContext): Code {
  const { canWrite } = module
  return lines(
    linkFields(type, module),
    type.root === 'stored' ? '#_root' : nothing,
    module.remembersRoot(type) ? lines('#_rootThen', '#_movesThen') : nothing,
    type.byteOrder === undefined ? nothing : '#_isLe',
    canWrite && parseInstancesOf(type).length > 0 ? instanceNames.unwrittenMember : nothing,
    ...type.instances.flatMap((instance): Code[] => {
      const cache = instanceNames.cacheMember(instance.property)
      if (instance.kind === 'value-instance') return instance.touchesStream ? [cache] : []
      return canWrite ? [cache, `${instanceNames.enabledMember(instance.property)} = true`] : [cache]
    }),
  )
}
