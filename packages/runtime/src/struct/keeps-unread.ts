import type { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'

/**
 * Whether a parse instance that was never read need not be read now to be written: it would be written to the very
 * place in a file that it would be read from. Only while an object is written to a file, first before it is checked and
 * then before it is written.
 *
 * @param io what it would be read from, or is written to; undefined if there is no stream
 */
export function keepsUnread(object: object, property: string, io: KaitaiInput | undefined): boolean {
  return io instanceof KaitaiStream && io._keepsUnread(object, property)
}
