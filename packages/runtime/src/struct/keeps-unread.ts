import { attempt } from '../errors/locate.js'
import { KaitaiStream } from '../stream/stream.js'

/**
 * Whether a parse instance that was never read need not be read now to be written: it would be written to the very
 * place in a file that it would be read from. Only while an object is written to a file, first before it is checked and
 * then before it is written.
 *
 * @param find gives what it would be read from, or is to be written to; it may throw if there is no such thing
 */
export function keepsUnread(object: object, property: string, find: () => unknown): boolean {
  // Whoever reads the instance says what is wrong, unless its condition says that there is none.
  const io = attempt(find)
  return io instanceof KaitaiStream && io._keepsUnread(object, property)
}
