/** The bytes of a hex dump, such as `00 ff`. */
export function hex(dump: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(dump.match(/[\da-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Bytes as `00 ff`. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** The bytes of an ASCII text. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** Bytes as ASCII text. */
export function toAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
