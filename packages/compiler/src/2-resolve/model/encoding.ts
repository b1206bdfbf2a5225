/** The canonical name of an encoding that can be read and written. */
export type EncodingName =
  'ASCII' | 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE' | 'ISO-8859-1'
