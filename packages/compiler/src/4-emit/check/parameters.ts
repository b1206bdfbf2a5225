import type { ClassPlan, DeclaredType } from '../../3-plan/plan.js'
import { block, joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'
import { classReference } from '../names/class-reference.js'
import { memberKey } from '../names/member-key.js'

/** `_checkParameters()`, where an object that nothing holds has parameters that the user has to set. */
export function checkParametersMethod({ params }: ClassPlan, module: ModuleContext): Code {
  const entries = params.flatMap(({ property, type }): Code[] => {
    const expected = typeAtRuntime(type, module)
    return expected === undefined ? [] : [code`${memberKey(property)}: ${expected}`]
  })
  if (entries.length === 0) return nothing
  return block(
    '_checkParameters()',
    code`${module.runtime('checkParameters')}(this, { ${joined(entries, ', ')} })`,
  )
}

/** What the runtime can compare a value with. Elements of an array are looked at where they are used. */
function typeAtRuntime(type: DeclaredType, module: ModuleContext): Code | undefined {
  switch (type.kind) {
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'string':
      return stringLiteral(type.kind)
    case 'enum':
      return stringLiteral(type.big ? 'bigint' : 'number')
    case 'bytes':
      return 'Uint8Array'
    case 'array':
      return 'Array'
    case 'stream':
      return module.runtime('KaitaiInput')
    case 'struct':
      return module.runtime('KaitaiStruct')
    case 'class':
      return classReference(type.class)
    case 'union':
    case 'unknown':
      return undefined
  }
}
