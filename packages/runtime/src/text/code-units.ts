// Engines limit how many arguments a call may have, and each `+=` costs.
const unitsPerCall = 8192

/** A string of `length` UTF-16 code units. */
export function stringOf(length: number, codeUnitAt: (index: number) => number): string {
  let text = ''
  for (let start = 0; start < length; start += unitsPerCall) {
    const units = new Uint16Array(Math.min(unitsPerCall, length - start))
    for (let at = 0; at < units.length; at++) units[at] = codeUnitAt(start + at)
    // Spreading them would take six times as long.
    text += Reflect.apply(String.fromCharCode, undefined, units)
  }
  return text
}
