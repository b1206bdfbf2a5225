import { missingRepeatKey, repeatKeyWithout, unknownRepeat } from '../diagnostics/messages/spec.js'
import type { RepeatSpec } from './ast.js'
import { describe } from './reader/describe.js'
import { readExpression } from './reader/read-expression.js'
import type { Fields } from './reader/read-map.js'

export const repeatKeys = ['repeat', 'repeat-expr', 'repeat-until'] as const

/**
 * `repeat` with the key that goes with it. What is wrong is reported, and `eos` given instead, so that the field is an
 * array at least.
 */
export function readRepeat(fields: Fields): RepeatSpec | undefined {
  const place = fields.get('repeat')
  const kind = place?.node.kind === 'scalar' ? place.node.text : undefined
  const needed = kind === 'expr' ? 'repeat-expr' : kind === 'until' ? 'repeat-until' : undefined
  const isMissing = needed !== undefined && !fields.has(needed)
  // A companion of the wrong kind is part of the same mistake as a missing one, and told of there.
  if (!isMissing) rejectOthers(fields, needed)
  if (place === undefined) return undefined
  const node = place.toNode()
  if (isMissing) {
    const other = needed === 'repeat-expr' ? 'repeat-until' : 'repeat-expr'
    place.report(missingRepeatKey(needed, fields.has(other) ? other : undefined))
  } else if (kind === 'expr') {
    const count = fields.read('repeat-expr', readExpression)
    if (count !== undefined) return { kind: 'expr', count, ...node }
  } else if (kind === 'until') {
    const condition = fields.read('repeat-until', readExpression)
    if (condition !== undefined) return { kind: 'until', condition, ...node }
  } else if (kind !== 'eos') {
    place.report(unknownRepeat(describe(place.node)))
  }
  return { kind: 'eos', ...node }
}

function rejectOthers(fields: Fields, needed: string | undefined): void {
  for (const key of ['repeat-expr', 'repeat-until'] as const) {
    if (key !== needed) fields.get(key)?.report(repeatKeyWithout(key), fields.keySpan(key))
  }
}
