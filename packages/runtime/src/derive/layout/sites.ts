import { attempt } from '../../errors/locate.js'
import { classOf } from '../../struct/class-of.js'
import { KaitaiInput } from '../../stream/input.js'
import type { Site } from '../offsets.js'

/** Bytes that stood somewhere before. */
export function bytesBefore({ io, before }: Site, size: number): Uint8Array | undefined {
  if (!(io instanceof KaitaiInput) || before === undefined) return undefined
  const { _at: at } = io
  // Undefined if there are fewer.
  const bytes = attempt(() => {
    io.seek(before)
    return io.readBytes(size)
  })
  io._at = at
  return bytes
}

/** The same for all values that have the same role. */
export function kindOf({ object, property }: Site): string {
  return `${classOf(object)?.name}.${property}`
}

/** The stream that most of them were in. One that was in another was in another tree. */
export function commonStream(sites: readonly Site[]): unknown {
  const counts = new Map<unknown, number>()
  for (const { io } of sites) if (io !== undefined) counts.set(io, (counts.get(io) ?? 0) + 1)
  let common: unknown
  for (const [io, count] of counts) if (count > (counts.get(common) ?? 0)) common = io
  return common
}
