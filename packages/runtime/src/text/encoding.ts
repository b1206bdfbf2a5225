/**
 * A character encoding. Each one is an export of its own, so a bundle has only those that its formats use.
 *
 * Decoding never throws. Bytes that are no character are decoded so that encoding gives the same bytes back: a file that
 * is read and written unchanged should not change. Only where a character has several sequences of bytes, as a few have in
 * Shift_JIS, EUC-JP, Big5, GBK and GB18030, the usual one is written.
 */
export interface Encoding {
  /** Kaitai's canonical name, such as `UTF-16LE`. */
  readonly name: string
  /** Whether ASCII characters are the bytes that they are in ASCII, wherever they stand in a text. */
  readonly hasAscii?: true
  /** A byte order mark is kept: it is a character like any other. */
  decode(bytes: Uint8Array): string
  /** @throws EncodingError for a character that the encoding lacks, or if the bytes would be decoded to another text */
  encode(text: string): Uint8Array
}
