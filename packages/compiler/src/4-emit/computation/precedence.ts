import type { Computation, OperatorComputation } from '../../3-plan/plan.js'

/** How strongly JavaScript's operators bind; higher binds tighter (ECMA-262, 13). */
export const precedence = {
  conditional: 1,
  prefix: 12,
  /** Calls and property accesses. */
  access: 13,
  primary: 14,
} as const

const operatorPrecedence: Readonly<Record<OperatorComputation['operator'], number>> = {
  '||': 2,
  '&&': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '===': 7,
  '!==': 7,
  '==': 7,
  '!=': 7,
  '<': 8,
  '<=': 8,
  '>': 8,
  '>=': 8,
  '<<': 9,
  '>>': 9,
  '>>>': 9,
  '+': 10,
  '-': 10,
  '*': 11,
  '/': 11,
  '%': 11,
}

/** How strongly the outermost operation of an expression binds. */
export function precedenceOf(computation: Computation): number {
  switch (computation.kind) {
    case 'conditional':
      return precedence.conditional
    case 'operator':
      return operatorPrecedence[computation.operator]
    case 'prefix':
      return precedence.prefix
    case 'literal':
    case 'enum-member':
      return isNegative(computation.value) ? precedence.prefix : precedence.primary
    case 'property':
    case 'element':
    case 'method':
    case 'helper':
    case 'conversion':
      return precedence.access
    default:
      return precedence.primary
  }
}

function isNegative(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'bigint') && (value < 0 || Object.is(value, -0))
}
