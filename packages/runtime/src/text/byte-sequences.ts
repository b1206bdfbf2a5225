export type ByteSet = readonly number[]

/** `bytes('40-7e a1')` is each byte from 0x40 to 0x7e, and 0xa1. */
export function bytes(ranges: string): ByteSet {
  return ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('-')
    const first = Number.parseInt(from, 16)
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index)
  })
}

/** Every sequence with a byte of each set, in order, as a number: its first byte is the highest one. */
export function sequencesOf(area: readonly ByteSet[]): number[] {
  return area.reduce<number[]>(
    (starts, set) => starts.flatMap((start) => set.map((byte) => start * 0x100 + byte)),
    [0],
  )
}

/** The `count` lowest bytes of a number, the highest of them first. */
export function putBytes(target: Uint8Array, at: number, sequence: number, count: number): void {
  // A shift is of 32 bits, the sign included, which the cast to a byte makes good.
  for (let rest = count; rest > 0; rest--) target[at++] = sequence >>> (8 * (rest - 1))
}
