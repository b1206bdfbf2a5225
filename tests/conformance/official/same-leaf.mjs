/**
 * Whether two values without parts are the same. Official JavaScript has no bigints: beyond 2^53, its numbers need only
 * be what ours round to. It leaves a field out, or null, where ours is undefined.
 *
 * @param {unknown} official
 * @param {unknown} ours
 */
export function sameLeaf(official, ours) {
  if (official instanceof Uint8Array && ours instanceof Uint8Array)
    return Buffer.compare(official, ours) === 0
  if (typeof official === 'number' && typeof ours === 'bigint') return sameInteger(official, ours)
  return Object.is(official ?? undefined, ours)
}

/**
 * @param {number} official
 * @param {bigint} ours
 */
function sameInteger(official, ours) {
  return Number.isSafeInteger(official) ? BigInt(official) === ours : official === Number(ours)
}
