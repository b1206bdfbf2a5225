import { KaitaiError, type KaitaiErrorOptions } from './kaitai-error.js'

/** A text has a character that its encoding lacks; or there is no such encoding. */
export class EncodingError extends KaitaiError {
  /** Such as `UTF-8`. */
  readonly encoding: string
  /** Of the character, in UTF-16 code units; undefined if the encoding itself is not supported. */
  readonly index: number | undefined

  /** Without a text, the encoding itself is not supported. */
  constructor(encoding: string, text?: string, index = 0, options?: KaitaiErrorOptions) {
    super(text === undefined ? unsupported(encoding) : missing(encoding, text, index), options)
    this.encoding = encoding
    this.index = text === undefined ? undefined : index
  }

  override get name(): string {
    return 'EncodingError'
  }
}

function missing(encoding: string, text: string, index: number): string {
  const codePoint = text.codePointAt(index) ?? 0
  const digits = codePoint.toString(16).toUpperCase().padStart(4, '0')
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  const character = isSurrogate ? 'half of a surrogate pair' : JSON.stringify(String.fromCodePoint(codePoint))
  return `${character} (U+${digits}) at index ${index} of the text does not exist in ${encoding}`
}

function unsupported(encoding: string): string {
  return `the encoding ${JSON.stringify(encoding)} is not supported; the spec must name one that is, such as UTF-8`
}
