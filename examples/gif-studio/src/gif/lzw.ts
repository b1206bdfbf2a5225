/**
 * Writes pixels as LZW codes that mean one pixel each (GIF89a, appendix F). Nothing gets smaller, but any decoder
 * reads it, and it needs no table: the decoder's is cleared before its codes would grow by a bit.
 *
 * @param pixels palette indexes, each below 2 to the power of `codeSize`
 * @param codeSize the minimum code size in bits, from 2 to 8
 */
export function encodeLiterally(pixels: Uint8Array, codeSize: number): Uint8Array {
  const clear = 1 << codeSize
  const end = clear + 1
  const codes: number[] = []
  for (const [i, pixel] of pixels.entries()) {
    if (i % (clear - 2) === 0) codes.push(clear)
    codes.push(pixel)
  }
  codes.push(end)
  return packBits(codes, codeSize + 1)
}

/** Puts codes of equal width into bytes, the first into the lowest bits. */
function packBits(codes: readonly number[], width: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((codes.length * width) / 8))
  for (const [i, code] of codes.entries()) {
    for (let bit = 0; bit < width; bit++) {
      const at = i * width + bit
      const byte = at >> 3
      bytes[byte] = (bytes[byte] ?? 0) | (((code >> bit) & 1) << (at & 7))
    }
  }
  return bytes
}
