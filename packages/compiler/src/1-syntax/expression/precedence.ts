import type { BinaryOperator, ComparisonOperator } from './ast.js'

/** How strongly each kind of expression binds. Higher binds stronger. */
export const PRECEDENCE = {
  conditional: 0,
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  bitOr: 5,
  bitXor: 6,
  bitAnd: 7,
  shift: 8,
  sum: 9,
  product: 10,
  unary: 11,
  postfix: 12,
} as const

/** An operator between two operands. All of them group to the left, except that comparisons do not chain. */
export type InfixOperator =
  | { readonly kind: 'logical'; readonly operator: 'and' | 'or'; readonly precedence: number }
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly precedence: number }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly precedence: number }

const INFIX_OPERATORS: ReadonlyMap<string, InfixOperator> = new Map(
  (
    [
      { kind: 'logical', operator: 'or', precedence: PRECEDENCE.or },
      { kind: 'logical', operator: 'and', precedence: PRECEDENCE.and },
      { kind: 'comparison', operator: '==', precedence: PRECEDENCE.comparison },
      { kind: 'comparison', operator: '!=', precedence: PRECEDENCE.comparison },
      { kind: 'comparison', operator: '<', precedence: PRECEDENCE.comparison },
      { kind: 'comparison', operator: '<=', precedence: PRECEDENCE.comparison },
      { kind: 'comparison', operator: '>', precedence: PRECEDENCE.comparison },
      { kind: 'comparison', operator: '>=', precedence: PRECEDENCE.comparison },
      { kind: 'binary', operator: '|', precedence: PRECEDENCE.bitOr },
      { kind: 'binary', operator: '^', precedence: PRECEDENCE.bitXor },
      { kind: 'binary', operator: '&', precedence: PRECEDENCE.bitAnd },
      { kind: 'binary', operator: '<<', precedence: PRECEDENCE.shift },
      { kind: 'binary', operator: '>>', precedence: PRECEDENCE.shift },
      { kind: 'binary', operator: '+', precedence: PRECEDENCE.sum },
      { kind: 'binary', operator: '-', precedence: PRECEDENCE.sum },
      { kind: 'binary', operator: '*', precedence: PRECEDENCE.product },
      { kind: 'binary', operator: '/', precedence: PRECEDENCE.product },
      { kind: 'binary', operator: '%', precedence: PRECEDENCE.product },
    ] as const satisfies readonly InfixOperator[]
  ).map((infix): [string, InfixOperator] => [infix.operator, infix]),
)

/** @param text a symbol or a word */
export function infixOperator(text: string): InfixOperator | undefined {
  return INFIX_OPERATORS.get(text)
}
