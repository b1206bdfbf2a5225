/** Up to this many characters, a loop is faster than a call of an encoder. */
export const shortLength = 64

/**
 * Puts a text into `bytes`, from `start`, if all its characters are ASCII; else it puts anything there, or nothing.
 *
 * @param term a code that must not be in it either; none if it is negative
 * @returns whether they are
 */
export function putAscii(text: string, bytes: Uint8Array, start: number, term = -1): boolean {
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at)
    if (codeUnit >= 0x80 || codeUnit === term) return false
    bytes[start + at] = codeUnit
  }
  return true
}

/** @param term a code that must not be in it either; none if it is negative */
export function isShortAscii(text: string, term: number): boolean {
  if (text.length > shortLength) return false
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at)
    if (codeUnit >= 0x80 || codeUnit === term) return false
  }
  return true
}
