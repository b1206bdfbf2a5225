// The most bytes after which the sums still fit into 31 bits is 2654.
const bytesPerModulo = 2048
const base = 65521

/** The checksum of zlib data, as an unsigned integer of 32 bits. (RFC 1950, section 9) */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let start = 0; start < bytes.length; start += bytesPerModulo) {
    const end = Math.min(start + bytesPerModulo, bytes.length)
    for (let at = start; at < end; at++) {
      low += bytes[at]!
      high += low
    }
    low %= base
    high %= base
  }
  return high * 0x10000 + low
}
