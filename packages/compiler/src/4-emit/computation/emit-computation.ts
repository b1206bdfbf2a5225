import type { Computation, EnumMemberComputation, PrefixComputation } from '../../3-plan/plan.js'
import { code } from '../code/template.js'
import { joined, type Code } from '../code/code.js'
import { literal, templateText } from './literal.js'
import { precedence, precedenceOf } from './precedence.js'
import { local, type Scope } from './scope.js'

/** An expression with no more parentheses than it needs. */
export function emitComputation(computation: Computation, scope: Scope): Code {
  const bound = (part: Computation, atLeast: number): Code => {
    const text = emitComputation(part, scope)
    return precedenceOf(part) < atLeast ? code`(${text})` : text
  }
  const list = (parts: readonly Computation[]): Code =>
    joined(
      parts.map((part) => emitComputation(part, scope)),
      ', ',
    )

  switch (computation.kind) {
    case 'literal':
      return literal(computation.value)
    case 'local':
      return computation.role === 'this'
        ? 'this'
        : computation.role === 'item'
          ? scope.item
          : local[computation.role]
    case 'property':
      return code`${bound(computation.object, precedence.access)}.${computation.name}`
    case 'element':
      return code`${bound(computation.object, precedence.access)}[${emitComputation(computation.index, scope)}]`
    case 'enum-member':
      return enumMember(computation)
    case 'prefix':
      return code`${computation.operator}${bound(computation.operand, tightestAfter(computation))}`
    case 'operator': {
      const own = precedenceOf(computation)
      // All these operators group to the left.
      return code`${bound(computation.left, own)} ${computation.operator} ${bound(computation.right, own + 1)}`
    }
    case 'conditional': {
      const { condition, whenTrue, whenFalse } = computation
      const test = bound(condition, precedence.conditional + 1)
      return code`${test} ? ${emitComputation(whenTrue, scope)} : ${emitComputation(whenFalse, scope)}`
    }
    case 'helper':
      return code`${runtimePath(computation.helper, scope)}(${list(computation.args)})`
    case 'method':
      return code`${bound(computation.object, receiver(computation.object))}.${computation.name}(${list(computation.args)})`
    case 'conversion':
      return code`${computation.to}(${emitComputation(computation.operand, scope)})`
    case 'list':
      return computation.bytes
        ? code`Uint8Array.of(${list(computation.elements)})`
        : code`[${list(computation.elements)}]`
    case 'template':
      return code`\`${computation.parts.map((part) =>
        typeof part === 'string' ? templateText(part) : code`\${${emitComputation(part, scope)}}`,
      )}\``
    case 'runtime-value':
      return runtimePath(computation.name, scope)
  }
}

/** The number itself: engines compare with it faster than with a property of a class, and the comment says what it is. */
function enumMember({ value, enum: { owner, name }, member }: EnumMemberComputation): Code {
  const className = owner.members.at(-1) ?? owner.local
  return `${literal(value)} /* ${className}.${name}.${member} */`
}

/** `- -1` needs a space or parentheses, `!!x` does not. */
function tightestAfter({ operator, operand }: PrefixComputation): number {
  const repeats = operator === '-' || operator === '+'
  return repeats && precedenceOf(operand) === precedence.prefix ? precedence.access : precedence.prefix
}

/** A number's dot would be taken for a decimal point. */
function receiver(object: Computation): number {
  const isNumber = object.kind === 'literal' && typeof object.value === 'number'
  return isNumber ? precedence.primary + 1 : precedence.access
}

/** `utf8.decode`: only the first part is imported. */
function runtimePath(path: string, { module }: Scope): Code {
  const [name = path, ...members] = path.split('.')
  return [module.runtime(name), ...members.map((member) => `.${member}`)]
}
