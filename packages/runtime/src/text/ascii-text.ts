import { longestShort, shortAscii } from './short-ascii.js'
import { decodeUtf8 } from './utf8-decoder.js'

/** Bytes that are all ASCII as a string; undefined for any others. */
export function asciiText(bytes: Uint8Array): string | undefined {
  if (bytes.length <= longestShort) return shortAscii(bytes, 0, bytes.length)
  const text = decodeUtf8(bytes)
  // All other characters of UTF-8 are several bytes, or stand for one that is none.
  return text.length === bytes.length && !text.includes('\ufffd') ? text : undefined
}
