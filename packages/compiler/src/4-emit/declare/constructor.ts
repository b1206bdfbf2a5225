import { joined, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan } from '../../3-plan/plan.js'
import { specParameters } from './parameters.js'
import { parentType } from './parent-type.js'
import type { DeclarationScope } from './scope.js'

/**
 * The constructor: the type's parameters, then what Kaitai Struct hands to every object. It is mapped as a whole, since
 * for editors it has no name: they go to where its declaration starts and ends.
 */
export function emitConstructor(type: ClassPlan, scope: DeclarationScope): Code {
  // What holds an object passes them when it is written. Nothing holds the outermost one.
  const isHeld = scope.mode === 'read-write' && type.parents.length > 0
  const parameters = joined(
    [
      ...specParameters(type.params, scope, ['io', 'parent', 'root'], isHeld),
      ['io?: ', scope.runtime('KaitaiInput')],
      ['parent?: ', parentType(type, scope)],
      ['root?: ', scope.class(type.rootClass)],
    ],
    ', ',
  )
  return mapped(type.span, code`${mapped(type.span, 'constructor')}(${parameters})`)
}
