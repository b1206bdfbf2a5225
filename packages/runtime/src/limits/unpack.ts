import type { KaitaiInput } from '../stream/input.js'
import { exceeded } from './read-budget.js'
import { budgetOf } from './spend.js'

/** In bytes. Less than this is no danger, however small its packed form is. */
const smallUnpackedSize = 2 ** 24

/**
 * Unpacks bytes that are from a stream.
 *
 * @param packed their size, in bytes
 * @param unpack is told how many bytes may come out, and gives undefined if there are more
 * @throws LimitError
 */
export function unpackWithin<Bytes extends Uint8Array>(
  io: KaitaiInput,
  packed: number,
  unpack: (most: number) => Bytes | undefined,
): Bytes {
  const budget = budgetOf(io)
  const { maxUnpackedSize, maxUnpackedRatio } = budget.limits
  const bySize = maxUnpackedSize - budget.unpacked
  const byRatio = Math.max(smallUnpackedSize, packed * maxUnpackedRatio)
  const bytes = unpack(Math.min(bySize, byRatio))
  if (bytes === undefined)
    throw bySize <= byRatio
      ? exceeded(`more than ${maxUnpackedSize} bytes would be unpacked`, 'maxUnpackedSize')
      : exceeded(`${packed} bytes would be unpacked to more than ${byRatio}`, 'maxUnpackedRatio')
  budget.unpacked += bytes.length
  return bytes
}
