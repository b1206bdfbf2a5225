import type { Computation, OperatorComputation } from '../plan.js'
import { fits, INT32, SAFE, UINT32, type Range } from './range.js'

export interface Operands {
  readonly left: Range
  readonly right: Range
  /** What the exact result can be. */
  readonly reach: Range
}

const bitwiseHelpers = { '&': 'bitAnd', '|': 'bitOr', '^': 'bitXor' } as const

/** JavaScript's own operators work on 32 bits; wider operands go to a helper that computes as if on endless ones. */
export function computeBitwise(
  operator: '&' | '|' | '^',
  left: Computation,
  right: Computation,
  ranges: Operands,
): Computation {
  const operation: OperatorComputation = { kind: 'operator', operator, left, right }
  if (fits(ranges.left, INT32) && fits(ranges.right, INT32)) return operation
  if (fits(ranges.left, UINT32) && fits(ranges.right, UINT32)) {
    return fits(ranges.reach, INT32) ? operation : unsigned(operation)
  }
  return { kind: 'helper', helper: bitwiseHelpers[operator], args: [left, right] }
}

const SHIFT_COUNTS: Range = { min: 0n, max: 31n }

export function computeShift(
  operator: '<<' | '>>',
  left: Computation,
  right: Computation,
  ranges: Operands,
): Computation {
  const nativeCount = fits(ranges.right, SHIFT_COUNTS)
  if (operator === '<<') {
    if (nativeCount && fits(ranges.left, INT32) && fits(ranges.reach, INT32)) {
      return { kind: 'operator', operator, left, right }
    }
    return (
      constantShiftLeft(left, right, ranges) ?? { kind: 'helper', helper: 'shiftLeft', args: [left, right] }
    )
  }
  if (nativeCount && fits(ranges.left, INT32)) return { kind: 'operator', operator, left, right }
  if (nativeCount && fits(ranges.left, UINT32)) return { kind: 'operator', operator: '>>>', left, right }
  return { kind: 'helper', helper: 'shiftRight', args: [left, right] }
}

/** `x << 24` as `x * 16777216`, where a `number` can hold the result. */
function constantShiftLeft(left: Computation, right: Computation, ranges: Operands): Computation | undefined {
  const count = ranges.right.min
  if (count !== ranges.right.max || count < 0n || count > 52n || right.kind !== 'literal') return undefined
  if (!fits(ranges.reach, SAFE)) return undefined
  return { kind: 'operator', operator: '*', left, right: { kind: 'literal', value: 2 ** Number(count) } }
}

function unsigned(operation: OperatorComputation): Computation {
  return { kind: 'operator', operator: '>>>', left: operation, right: { kind: 'literal', value: 0 } }
}
