import { mismatch } from './mismatch.js'

/** @throws ConsistencyError if `value` is not an instance of `expected` */
export function checkStruct(value: unknown, expected: abstract new (...args: never[]) => object): void {
  if (value instanceof expected) return
  throw mismatch('an instance of the class of its type', value, helpFor(value), 'switch-on')
}

function helpFor(value: unknown): string | undefined {
  return typeof value === 'object' ? 'Make one with the static method create() of the class' : undefined
}
