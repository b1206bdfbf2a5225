import { LimitError } from '../errors/limit-error.js'

/** In bytes. A stream may grow to this, whatever is written. */
const harmlessSize = 2 ** 24

/** How many times as large as what is written a file may be: the rest is padding, and gaps between positions. */
const mostPadding = 16

/**
 * @param size that is to be allocated, in bytes
 * @param weigh about how many bytes there are to write; undefined where that is not known
 * @throws LimitError if they are far too few for so many: a length or an offset is wrong
 */
export function checkPlausibleSize(size: number, weigh: () => number | undefined): void {
  if (size <= harmlessSize) return
  const weight = weigh()
  if (weight === undefined || size <= harmlessSize + mostPadding * weight) return
  throw new LimitError(
    `a stream would grow to ${size} bytes, for about ${weight} that are written: a length or an offset is too large. ` +
      'If it is not, write to a stream of fixed length: object._write(new KaitaiStream(new Uint8Array(size)))',
  )
}
