/** A character encoding that a spec names. */
export interface EncodingModel {
  /** The canonical name, such as `UTF-16LE`; that of the spec if it is unknown. */
  readonly name: string
  /** An unknown one is only warned of, as Kaitai does. Reading or writing text with it is an error at run time. */
  readonly known: boolean
  /** Bytes of one code unit, which is what a `strz` is ended with. */
  readonly unitSize: 1 | 2 | 4
}
