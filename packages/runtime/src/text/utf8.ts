import { encodeUtf8 } from './encode-utf8.js'
import { decodeMalformedUtf8 } from './malformed-utf8.js'
import type { Encoding } from './encoding.js'
import { shortAscii } from './short-ascii.js'
import { decodeUtf8 } from './utf8-decoder.js'

/** Bytes that are not well-formed UTF-8 are kept as escaped bytes. */
export const utf8: Encoding = {
  name: 'UTF-8',
  hasAscii: true,
  decode: (bytes) => shortAscii(bytes, 0, bytes.length) ?? decodeLong(bytes),
  encode: encodeUtf8,
}

function decodeLong(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes)
  return text.includes('\ufffd') ? decodeMalformedUtf8(bytes) : text
}
