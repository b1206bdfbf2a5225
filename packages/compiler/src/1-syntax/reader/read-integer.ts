import { ambiguousInteger, numberOutOfRange, wrongKind } from '../../diagnostics/messages/spec.js'
import { scalarValue } from '../yaml/scalar-value.js'
import { describe } from './describe.js'
import type { Place } from './place.js'

/** A whole number from 0 to 255. Anything else is reported. */
export function readByte(place: Place): number | undefined {
  const { node } = place
  const value = node.kind === 'scalar' ? scalarValue(node) : undefined
  if (node.kind !== 'scalar' || value?.type !== 'integer') {
    place.report(wrongKind('an integer from 0 to 255', describe(node)))
    return undefined
  }
  if (isAmbiguousInteger(node.text)) place.report(ambiguousInteger(node.text))
  else if (value.value < 0n || value.value > 255n) place.report(numberOutOfRange(0, 255, value.value))
  else return Number(value.value)
  return undefined
}

/**
 * Whether a leading zero makes the value depend on who reads it: `010` is 8 in YAML 1.1 and 10 in YAML 1.2. Up to 07
 * it makes no difference.
 */
export function isAmbiguousInteger(text: string): boolean {
  const digits = /^[-+]?0([0-9_]+)$/.exec(text)?.[1]?.replaceAll('_', '')
  return digits !== undefined && Number(digits) > 7
}
