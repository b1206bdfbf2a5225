import type { RepeatedWrite, Watching } from '../stream/watching.js'
import { writeOnce, writeTransaction } from '../struct/write-transaction.js'
import type { PagedWindow } from './paged-window.js'
import { UnreadInstances } from './unread-instances.js'

/**
 * Checks and writes an object, so that either all of it happens or nothing: if it fails, the bytes, the position of the
 * stream and the objects' `_io` are what they were.
 *
 * Parse instances that were never read are left alone, unless their place has changed.
 */
export function pagedTransaction(
  stream: PagedWindow,
  check: () => void,
  write: () => void,
  repeated: RepeatedWrite = writeOnce,
): void {
  if (stream._paged.isWriting) {
    check()
    writeTransaction(stream, write)
    return
  }
  repeated((watching) => {
    const unread = new UnreadInstances()
    try {
      attempt(stream, check, write, unread, watching)
    } catch (error) {
      if (!unread.moved) throw error
      attempt(stream, check, write, undefined, watching)
    }
  })
}

function attempt(
  stream: PagedWindow,
  check: () => void,
  write: () => void,
  unread: UnreadInstances | undefined,
  watching: Watching | undefined,
): void {
  const { _paged: paged } = stream
  paged.begin(unread)
  const { _offset: offset, _end: end } = stream
  const bitsLeft = Math.abs(stream._bitsLeft)
  try {
    check()
    unread?.endCheck()
    writeTransaction(stream, write, watching)
  } catch (error) {
    paged.rollBack()
    stream._goBack(offset, end, bitsLeft)
    throw error
  }
  paged.commit()
}
