/** Offsets that are multiples of more than this are so by chance. */
const largest = 16

/** What the offsets of values with the same role are multiples of. */
export class Alignments {
  readonly #byKind = new Map<string, number>()

  add(kind: string, offset: number): void {
    let alignment = this.of(kind, largest)
    while (offset % alignment !== 0) alignment /= 2
    this.#byKind.set(kind, alignment)
  }

  of(kind: string, otherwise = 1): number {
    return this.#byKind.get(kind) ?? otherwise
  }
}
