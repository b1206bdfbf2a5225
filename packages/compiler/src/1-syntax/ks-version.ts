import { ksVersionTooHigh, ksVersionTooLow, malformedKsVersion } from '../diagnostics/messages/spec.js'
import type { Place } from './reader/place.js'
import { readScalar } from './reader/read-scalar.js'
import { scalarValue } from './yaml/scalar-value.js'

/** The version of the .ksy language that is understood here. */
const supported = '0.11'

/** The first version that had `ks-version`. */
const lowest = '0.6'

/** Checks `meta/ks-version`, the version of the language that a spec asks for at least. */
export function checkKsVersion(place: Place): void {
  const scalar = readScalar(place, 'a version')
  if (scalar === undefined) return
  const value = scalarValue(scalar)
  // YAML reads an unquoted 0.10 as the number 0.1; so does every other compiler.
  const version = value.type === 'float' ? String(value.value) : scalar.text
  if (!/^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){1,2}$/.test(version))
    place.report(malformedKsVersion(version))
  else if (compare(version, lowest) < 0) place.report(ksVersionTooLow(version, scalar.text, lowest))
  else if (compare(version, supported) > 0) place.report(ksVersionTooHigh(version, supported))
}

function compare(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
