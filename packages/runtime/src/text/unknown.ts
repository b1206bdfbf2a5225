import { EncodingError } from '../errors/encoding-error.js'
import type { Encoding } from './encoding.js'

/**
 * What a spec gets that names no known encoding, which is a warning only, since such a text may never be read.
 *
 * @param name as written in the spec
 */
export function unknownEncoding(name: string): Encoding {
  const fail = (): never => {
    throw new EncodingError(name)
  }
  return { name, decode: fail, encode: fail }
}
