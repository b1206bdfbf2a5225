/**
 * @param {string} what
 * @param {ReadonlyMap<string, readonly { readonly checksum: number }[]>} results by variant
 * @throws if not all come to the same
 */
export function checkSame(what, results) {
  const sums = [...results].map(([variant, list]) => ({
    variant,
    found: [...new Set(list.map(({ checksum }) => checksum))],
  }))
  if (new Set(sums.flatMap(({ found }) => found)).size <= 1) return
  const lines = sums.map(({ variant, found }) => `  ${variant}: ${found.join(', ')}`)
  throw new Error([`${what}: the variants don't do the same. Checksums:`, ...lines].join('\n'))
}
