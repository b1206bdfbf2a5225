import { KaitaiError } from './kaitai-error.js'

/** A text has a character that its encoding lacks. */
export class EncodingError extends KaitaiError {
  /** Such as `UTF-8`. */
  readonly encoding: string
  /** Of the character, in UTF-16 code units. */
  readonly index: number

  constructor(encoding: string, text: string, index: number) {
    const codePoint = text.codePointAt(index) ?? 0
    const digits = codePoint.toString(16).toUpperCase().padStart(4, '0')
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
    const character = isSurrogate
      ? 'half of a surrogate pair'
      : JSON.stringify(String.fromCodePoint(codePoint))
    super(`${character} (U+${digits}) at index ${index} of the text does not exist in ${encoding}`)
    this.encoding = encoding
    this.index = index
  }

  override get name(): string {
    return 'EncodingError'
  }
}
