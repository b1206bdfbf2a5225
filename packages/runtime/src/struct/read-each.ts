import { locate } from '../errors/locate.js'
import type { KaitaiInput } from '../stream/input.js'
import type { KaitaiStruct } from './kaitai-struct.js'

type Order = 'le' | 'be'
type NumberMethod = 'readU1' | 'readS1' | `read${'U' | 'S'}${2 | 4 | 8}${Order}` | `readF${4 | 8}${Order}`

/**
 * Reads numbers one by one, which generated code reads at once where they are in the stream as it is: the stream may end
 * before the last of them, or have more than it has in memory.
 *
 * @param methods of the stream, by property
 */
export function readEach(
  object: KaitaiStruct,
  io: KaitaiInput,
  methods: Readonly<Record<string, NumberMethod>>,
): void {
  for (const [property, method] of Object.entries(methods)) {
    try {
      Reflect.set(object, property, io[method]())
    } catch (error) {
      throw locate(error, object, property, io)
    }
  }
}
