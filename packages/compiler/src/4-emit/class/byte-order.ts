import type { ByteOrderPlan, ClassPlan } from '../../3-plan/plan.js'
import { block, indented, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { expressionsOfOrder } from '../computation/expressions-of.js'
import { stringLiteral } from '../computation/literal.js'
import { local, type Scope } from '../computation/scope.js'
import type { ModuleContext } from '../module/module-context.js'

/** `_isLe`, and how it is decided where the class decides it itself. */
export function byteOrderMembers(type: ClassPlan, module: ModuleContext): Code {
  const { byteOrder } = type
  if (byteOrder === undefined) return nothing
  return paragraphs(
    code`
      get _isLe() {
        return this.#_isLe
      }
    `,
    code`
      set _isLe(isLe) {
        this.#_isLe = isLe
      }
    `,
    byteOrder.kind === 'calculated' ? decideMethod(byteOrder, module) : nothing,
  )
}

/** The statement of a method that needs the order from here on. */
export function byteOrderStatement(
  type: ClassPlan,
  verb: 'read' | 'check' | 'write',
  module: ModuleContext,
): Code {
  const { byteOrder } = type
  if (byteOrder === undefined) return nothing
  if (byteOrder.kind === 'calculated') {
    return decidingVerbs(byteOrder, type, module).includes(verb) ? 'this._decideByteOrder()' : nothing
  }
  return verb === 'check'
    ? nothing
    : code`if (this.#_isLe === undefined) throw new ${module.runtime('UndecidedEndiannessError')}()`
}

/**
 * What looks at the stream can't be decided by the check, where there is none yet. What looks at the holder of an object is
 * decided again: it may have been checked last for another place.
 */
function decidingVerbs(
  plan: Extract<ByteOrderPlan, { kind: 'calculated' }>,
  type: ClassPlan,
  module: ModuleContext,
): readonly string[] {
  if (expressionsOfOrder(plan).some((part) => module.dependsOnStream(part))) return ['read', 'write']
  return module.dependsOnHolder(type) ? ['read', 'check', 'write'] : ['read', 'check']
}

function decideMethod(plan: Extract<ByteOrderPlan, { kind: 'calculated' }>, module: ModuleContext): Code {
  const scope: Scope = { module, item: 'this' }
  const set = (order: 'le' | 'be'): string => `this.#_isLe = ${order === 'le'}`
  const otherwise =
    plan.otherwise === undefined
      ? code`throw new ${module.runtime('UndecidedEndiannessError')}(${stringLiteral(plan.path)})`
      : set(plan.otherwise)
  const on = emitComputation(plan.on, scope)

  const body =
    plan.comparison === 'strict'
      ? block(
          code`switch (${on})`,
          lines(
            ...plan.cases.map(({ match, order }) =>
              lines(code`case ${emitComputation(match, scope)}:`, indented(lines(set(order), 'break'))),
            ),
            'default:',
            indented(otherwise),
          ),
        )
      : lines(code`const ${local.on} = ${on}`, [
          ...plan.cases.map(({ match, order }, index): Code => [
            index === 0 ? '' : ' else ',
            block(
              code`if (${module.runtime('equalBytes')}(${local.on}, ${emitComputation(match, scope)}))`,
              set(order),
            ),
          ]),
          plan.cases.length === 0 ? otherwise : [' ', block('else', otherwise)],
        ])
  return mapped(plan.span, block('_decideByteOrder()', body))
}
