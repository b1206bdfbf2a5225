import { KaitaiStruct } from './kaitai-struct.js'

/** In bytes. */
const weightOfNumber = 8

/**
 * About how many bytes the values of an object are, and those of its parts: what a file is made of when it is written.
 *
 * @returns bytes
 */
export function weightOf(object: object): number {
  const seen = new Set<object>()
  const queue: unknown[] = [object]
  let weight = 0
  while (queue.length > 0) {
    const value = queue.pop()
    if (typeof value === 'string') weight += 2 * value.length
    else if (value instanceof Uint8Array) weight += value.length
    else if (typeof value !== 'object' || value === null) weight += weightOfNumber
    else if (!seen.has(value)) {
      seen.add(value)
      for (const part of Object.values(value)) queue.push(part)
      if (value instanceof KaitaiStruct) for (const part of Object.values(value._cached())) queue.push(part)
    }
  }
  return weight
}
