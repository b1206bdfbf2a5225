/**
 * A character encoding. Each one is an export of its own, so a bundle has only those that its formats use.
 *
 * Decoding never throws. Where bytes are malformed, an encoding decodes them so that encoding gives the same bytes
 * back if it can: a file that is read and written unchanged should not change.
 */
export interface Encoding {
  /** Kaitai's canonical name, such as `UTF-16LE`. */
  readonly name: string
  /** A byte order mark is kept: it is a character like any other. */
  decode(bytes: Uint8Array): string
  /** @throws EncodingError for the first character that the encoding lacks */
  encode(text: string): Uint8Array
}
