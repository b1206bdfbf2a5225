import { attempt } from '../errors/locate.js'
import { tooDeep } from '../limits/enter-type.js'
import { budgetOf } from '../limits/spend.js'
import type { KaitaiInput } from '../stream/input.js'

/**
 * Checks a parse instance that leads to objects of its own object's type. If it was never read, and leads to where the
 * same instance that is being checked led to, it is not read: that would go on for ever, and its bytes are written anyway.
 *
 * Throws a LimitError if too many are checked inside each other: each may lead to one that nobody has read yet.
 *
 * @param instance what all instances of this definition have in common, such as its path
 * @param find gives the stream that it would be read from; may throw if there is none
 * @param position gives where in it; may throw too, if the instance has no place since its condition does not hold
 */
export function checkOnce(
  instance: string,
  isRead: boolean,
  find: () => KaitaiInput,
  position: () => number,
  check: () => void,
): void {
  const place = placeOf(find, position)
  if (place === undefined) return check()
  const open = (place.io._storage.openPlaces ??= new Set())
  const key = `${place.offset} ${instance}`
  const isOpen = open.has(key)
  if (isOpen && !isRead) return
  const { maxDepth } = budgetOf(place.io).limits
  if (open.size >= maxDepth) throw tooDeep(maxDepth)
  open.add(key)
  try {
    check()
  } finally {
    if (!isOpen) open.delete(key)
  }
}

/** In bytes from the start of the outermost stream. */
function placeOf(
  find: () => KaitaiInput,
  position: () => number,
): { io: KaitaiInput; offset: number } | undefined {
  // Whoever reads it says what is wrong, unless its condition says that there is none.
  return attempt(() => {
    const io = find()
    return { io, offset: io._offset - io.pos + position() }
  })
}
