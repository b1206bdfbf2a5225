import { findTerminator } from '../bytes/find-terminator.js'
import { checkFollows, checkNothingFollows } from '../check/follows.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { KaitaiStream } from './stream.js'
import { isFull } from './write-to-end.js'

/**
 * Writes bytes up to a terminator, where what is written behind them decides whether they are read back as they are: the
 * terminator is left for that, or there can be none, so that the stream has to end.
 *
 * @param bytes checked by `checkDelimited`
 * @param include whether the terminator is a part of `bytes`; it may be missing if that is no error
 * @param consume whether writing goes on behind the terminator; else what follows has to begin with it
 * @param eosError whether the end of the stream may not stand for the terminator
 * @param object whose `property` they are, for the path of an error; `index` is that of an element, or negative
 * @throws ConsistencyError, maybe only at the end of the write
 */
export function writeDelimited(
  io: KaitaiStream,
  bytes: Uint8Array,
  term: Uint8Array,
  include: boolean,
  consume: boolean,
  eosError: boolean,
  object: KaitaiStruct,
  property: string,
  index = -1,
): void {
  io.writeBytes(bytes)
  // It is only looked for at multiples of its length.
  const ends = include
    ? findTerminator(bytes, term, 0, bytes.length) !== -1
    : bytes.length % term.length === 0
  if (!ends) return checkNothingFollows(io, bytes, term, include, object, property, index)
  if (!include) {
    if (!eosError && isFull(io)) return
    io.writeBytes(term)
  }
  if (consume) return
  io.seek(io.pos - term.length)
  checkFollows(io, term, object, property, index)
}
