import type { ClassPlan } from '../../3-plan/plan.js'
import { lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { stringLiteral } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'

/**
 * Every field is set in a fixed order, so that all objects of the class have one shape, whichever fields the data has.
 */
export function constructorMethod(type: ClassPlan, module: ModuleContext): Code {
  const isStored = type.root === 'stored'
  const inherits = module.inheritsStream(type)
  const params = type.params.map(({ property }) => parameterName(property))
  return code`
    constructor(${[...params, 'io', 'parent', ...(isStored ? ['root'] : [])].join(', ')}) {
      ${inherits ? nothing : 'this.#_io = io'}
      this.#_parent = parent
      ${isStored ? 'this.#_root = root' : nothing}
      ${lines(
        ...type.params.map(({ property, span }) =>
          mapped(span, `${target(property)} = ${parameterName(property)}`),
        ),
        ...type.fields.map(({ property, span }) => mapped(span, `${target(property)} = undefined`)),
      )}
      ${inherits ? 'if (io !== undefined) this._io = io' : nothing}
    }
  `
}

function target(property: string): string {
  return /^[\w$]+$/.test(property) ? `this.${property}` : `this[${stringLiteral(property)}]`
}

/** Properties may be called anything, but not parameters. */
function parameterName(property: string): string {
  return unusable.has(property) ? `${property}_` : property
}

/** Reserved words of module code (ECMA-262, 12.7.2) that can be ids, and the module that the constructor uses itself. */
const unusable: ReadonlySet<string> = new Set(
  (
    'io parent root arguments await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)
