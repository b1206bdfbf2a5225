import { checkLength } from '../check/lengths.js'
import { locate } from '../errors/locate.js'
import type { KaitaiStream } from '../stream/stream.js'
import type { KaitaiStruct } from './kaitai-struct.js'

/**
 * Writes transformed bytes into `target`, which has room for them, at the end of the write: until then, other parts of the
 * data may still be written to what they are made of.
 *
 * @param object whose `property` it is, for the path of an error; `index` is that of an element, or negative
 * @throws ConsistencyError, at the end, if there are more or fewer bytes than the room is for
 */
export function writeLater(
  target: KaitaiStream,
  bytes: () => Uint8Array,
  object: KaitaiStruct,
  property: string,
  index = -1,
): void {
  const storage = target._storage
  const run = (): void => {
    try {
      const transformed = bytes()
      checkLength(transformed, target.size, true)
      storage.watch?.turn()
      target.seek(0)
      target.writeBytes(transformed)
    } catch (error) {
      throw locate(error, object, property, target, index)
    }
  }
  if (storage.journal === undefined) run()
  else storage.journal.transformLater({ target: storage, run })
}
