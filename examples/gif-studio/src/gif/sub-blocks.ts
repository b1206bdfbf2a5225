import Gif from '../gif.ksy'

const longest = 255

/** Cuts data into sub-blocks of up to 255 bytes, the empty one at the end included. */
export function splitIntoSubBlocks(data: Uint8Array): Gif.SubBlock[] {
  const count = Math.ceil(data.length / longest)
  const pieces = Array.from({ length: count }, (_, i) => data.subarray(i * longest, (i + 1) * longest))
  return [...pieces, new Uint8Array()].map((piece) =>
    Gif.SubBlock.create({ lenData: piece.length, data: piece }),
  )
}

/** The data of all sub-blocks in one piece. */
export function joinSubBlocks(subBlocks: readonly Gif.SubBlock[]): Uint8Array {
  const joined = new Uint8Array(dataLength(subBlocks))
  let offset = 0
  for (const { data } of subBlocks) {
    joined.set(data, offset)
    offset += data.length
  }
  return joined
}

/** How many bytes of data the sub-blocks hold together. */
export function dataLength(subBlocks: readonly Gif.SubBlock[]): number {
  return subBlocks.reduce((total, { data }) => total + data.length, 0)
}
