/** @typedef {import('./types.d.ts').Spec} Spec */

/** How often a case is tried while it is made smaller. */
const mostTries = 300

/**
 * A spec and bytes with as little as possible that still disagree: parts are left out one by one, then bytes at the end.
 *
 * @param {Spec} spec
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {(spec: Spec, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>} disagrees
 * @returns {Promise<{ spec: Spec, bytes: Uint8Array<ArrayBuffer> }>}
 */
export async function minimize(spec, bytes, disagrees) {
  let tries = 0
  for (let index = 0; tries < mostTries; tries++) {
    const smaller = withoutPart(spec, index)
    if (smaller === undefined) break
    if (await disagrees(smaller, bytes)) spec = smaller
    else index++
  }
  for (let length = bytes.length >> 1; length > 0 && tries < mostTries; tries++) {
    const shorter = bytes.slice(0, bytes.length - length)
    if (length <= bytes.length && (await disagrees(spec, shorter))) bytes = shorter
    else length >>= 1
  }
  return { spec, bytes }
}

/**
 * A copy of a spec that lacks one element, or one property other than `id`; undefined if it has fewer than `index + 1`.
 * Whoever holds others comes before them.
 *
 * @param {Spec} spec
 * @param {number} index
 * @returns {Spec | undefined}
 */
export function withoutPart(spec, index) {
  const copy = structuredClone(spec)
  let left = index
  /**
   * @param {unknown} node
   * @returns {boolean} whether it was found
   */
  const remove = (node) => {
    if (typeof node !== 'object' || node === null) return false
    for (const key of Object.keys(node)) {
      // Rules know fields by their names.
      if (key === 'id') continue
      if (left-- === 0) {
        if (Array.isArray(node)) node.splice(Number(key), 1)
        else Reflect.deleteProperty(node, key)
        return true
      }
      if (remove(Reflect.get(node, key))) return true
    }
    return false
  }
  return remove(copy) ? copy : undefined
}
