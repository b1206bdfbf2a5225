import { mismatch } from '../check/mismatch.js'
import type { KaitaiStream } from '../stream/stream.js'
import type { ReadWriteKaitaiStruct } from './read-write-struct.js'

/**
 * Sets the stream that an object with parse instances is written to.
 *
 * @param unwritten the object's instances that are not written yet since it was written before, if it was
 * @param isBound whether the instances depend on where in the tree the object is, even within one stream
 * @returns the set for those that are not written yet now
 * @throws ConsistencyError if the object is at two places, and what is not written yet would be written for one only
 */
export function beginWriting(
  object: ReadWriteKaitaiStruct,
  io: KaitaiStream,
  unwritten: ReadonlySet<string> | undefined,
  isBound = false,
): Set<string> {
  if (unwritten !== undefined && unwritten.size > 0) checkOnePlace(object, io, unwritten, isBound)
  object._io = io
  return new Set()
}

function checkOnePlace(
  object: ReadWriteKaitaiStruct,
  io: KaitaiStream,
  unwritten: ReadonlySet<string>,
  isBound: boolean,
): void {
  const before = object._io
  const { journal } = io._storage
  // Anything else is left from another write.
  const isSameWrite = journal !== undefined && before._storage.journal === journal
  if (!isSameWrite || (before === io && !isBound)) return
  const names = [...unwritten].map((name) => `'${name}'`).join(', ')
  throw mismatch(
    'an object of its own for each place',
    object,
    `This one is at two places, and what stands elsewhere (${names}) would only be written for one of them. ` +
      'Put a copy in one place',
  )
}
