import { equalBytes } from './compare.js'
import { findTerminator, findTerminatorByte } from './find-terminator.js'
import { keepRaw, keptRaw } from './kept-raw.js'
import { stripRight } from './strip.js'

/** One byte as a number; undefined if there is none. */
export type Terminator = number | Uint8Array | undefined

/**
 * The value in bytes that a terminator ends, if there is one, and that padding fills up. What stands behind the value is
 * kept if writing the value anew would give something else.
 *
 * @param pad stripped before the terminator is looked for; undefined if there is no such padding
 * @param isToEnd whether the bytes are all that is left of a stream: then nothing need follow the value
 */
export function unpad(
  raw: Uint8Array,
  term: Terminator,
  include: boolean,
  pad?: number,
  isToEnd = false,
): Uint8Array {
  const value = valueIn(raw, term, include, pad)
  const { length } = value
  const isUsual = isToEnd
    ? length === raw.length
    : isUsualBehind(raw, length, include ? undefined : term, pad ?? 0)
  // A view of its own: the value may be all of the bytes, and those may belong to somebody else.
  return isUsual ? value : keepRaw(value.subarray(), raw)
}

/** The bytes that `unpad` made `value` of, if they are `size` and the value is still what it was. */
export function keptPadded(
  value: Uint8Array,
  size: number | undefined,
  term: Terminator,
  include: boolean,
  pad?: number,
): Uint8Array | undefined {
  const raw = keptRaw(value)
  if (raw === undefined || (size !== undefined && raw.length !== size)) return undefined
  return equalBytes(valueIn(raw, term, include, pad), value) ? raw : undefined
}

/** Padding with the terminator itself is not stripped: the first of those bytes ends the value. */
export function valueIn(raw: Uint8Array, term: Terminator, include: boolean, pad?: number): Uint8Array {
  const single = typeof term === 'object' && term.length === 1 ? term[0] : term
  const bytes = pad === undefined || pad === single ? raw : stripRight(raw, pad)
  if (single === undefined) return bytes
  const found =
    typeof single === 'number'
      ? findTerminatorByte(bytes, single, 0, bytes.length)
      : findTerminator(bytes, single, 0, bytes.length)
  const end = include ? found + lengthOf(single) : found
  return found === -1 || end === bytes.length ? bytes : bytes.subarray(0, end)
}

/** Whether there is, behind the value, the terminator, if it fits, and then only padding. */
function isUsualBehind(raw: Uint8Array, length: number, term: Terminator, pad: number): boolean {
  let at = length
  if (at < raw.length && at + lengthOf(term) <= raw.length) {
    if (typeof term === 'number') {
      if (raw[at++] !== term) return false
    } else if (term !== undefined) {
      for (const byte of term) if (raw[at++] !== byte) return false
    }
  }
  for (; at < raw.length; at++) if (raw[at] !== pad) return false
  return true
}

function lengthOf(term: Terminator): number {
  return typeof term === 'object' ? term.length : term === undefined ? 0 : 1
}
