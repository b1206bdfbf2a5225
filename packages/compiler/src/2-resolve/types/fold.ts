import type { BinaryOperator } from '../../1-syntax/expression/ast.js'
import { floorDivide } from './integer-range.js'

/** Shifts beyond this are left to run time, where they are an error, so that a spec can't ask for gigabytes of zeros. */
const LONGEST_SHIFT = 4096n

/** The exact result of integer arithmetic on constants; undefined where it has none (division by zero, mad shifts). */
export function foldIntegers(operator: BinaryOperator, a: bigint, b: bigint): bigint | undefined {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return b === 0n ? undefined : floorDivide(a, b)
    case '%':
      return b === 0n ? undefined : a - floorDivide(a, b) * b
    case '&':
      return a & b
    case '|':
      return a | b
    case '^':
      return a ^ b
    case '<<':
      return b < 0n || b > LONGEST_SHIFT ? undefined : a << b
    case '>>':
      return b < 0n || b > LONGEST_SHIFT ? undefined : a >> b
  }
}
