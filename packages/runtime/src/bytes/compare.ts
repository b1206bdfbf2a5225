/** Orders as unsigned bytes, the first difference deciding; of two that only differ in length the shorter is less. */
export function compareBytes(a: Uint8Array, b: Uint8Array): -1 | 0 | 1 {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1
  }
  if (a.length === b.length) return 0
  return a.length < b.length ? -1 : 1
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0
}
