const decoder = new TextDecoder()

/**
 * UTF-8 as it is read by hand: short texts are mostly ASCII, and then a decoder takes longer.
 *
 * @param {Uint8Array<ArrayBuffer>} source
 * @param {number} start
 * @param {number} end
 */
export function textOf(source, start, end) {
  let text = ''
  for (let at = start; at < end; at++) {
    const byte = source[at] ?? 0
    if (byte > 127) return decoder.decode(source.subarray(start, end))
    text += String.fromCharCode(byte)
  }
  return text
}
