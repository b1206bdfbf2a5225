/** Where the byte `term` is in `bytes` from `start` to before `end`; -1 if it is not there. */
export function findTerminatorByte(bytes: Uint8Array, term: number, start: number, end: number): number {
  // `indexOf` has no end, so it would run on through all of a large file for each small substream.
  for (let at = start; at < end; at++) if (bytes[at] === term) return at
  return -1
}

/** The same for several bytes, at multiples of their number from `start`. An empty terminator is never there. */
export function findTerminator(bytes: Uint8Array, term: Uint8Array, start: number, end: number): number {
  const { length } = term
  if (length === 0) return -1
  for (let at = start; at + length <= end; at += length) {
    let same = 0
    while (same < length && bytes[at + same] === term[same]) same++
    if (same === length) return at
  }
  return -1
}
