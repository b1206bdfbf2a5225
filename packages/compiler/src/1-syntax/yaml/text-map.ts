/**
 * Maps the characters of a decoded text back to the file they were read from. Kept as runs: within a run, text and
 * file advance together. Most scalars are a single run.
 */
export class TextMap {
  readonly #indices: readonly number[]
  readonly #offsets: readonly number[]

  /** Both lists have the same length of at least one, start with index 0, and ascend. */
  constructor(indices: readonly number[], offsets: readonly number[]) {
    this.#indices = indices
    this.#offsets = offsets
  }

  /** The map of a text that stands in the file as it is. */
  static verbatim(offset: number): TextMap {
    return new TextMap([0], [offset])
  }

  /**
   * The file offset of a character of the text. The index after the last character gives the place where the text
   * ends in the file.
   */
  offsetAt(index: number): number {
    let low = 0
    let high = this.#indices.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#indices[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (this.#offsets[low] ?? 0) + index - (this.#indices[low] ?? 0)
  }
}

/** Builds a text together with its map, piece by piece. */
export class MappedText {
  #text = ''
  readonly #indices: number[] = []
  readonly #offsets: number[] = []
  /** The file offset that continues the current run. */
  #next = -1

  /** Appends a stretch of the file as it stands. */
  copy(file: string, start: number, end: number): void {
    if (end <= start) return
    this.#mark(start)
    this.#text += file.slice(start, end)
    this.#next = end
  }

  /** Appends text that the file writes in another way at `start`, such as an escape or a folded line break. */
  replace(text: string, start: number): void {
    for (let i = 0; i < text.length; i++) {
      this.#indices.push(this.#text.length + i)
      this.#offsets.push(start)
    }
    this.#text += text
    this.#next = -1
  }

  /** The text and its map; `end` is the file offset where the text stops. */
  finish(end: number): { readonly text: string; readonly origin: TextMap } {
    this.#mark(end)
    return { text: this.#text, origin: new TextMap(this.#indices, this.#offsets) }
  }

  #mark(offset: number): void {
    if (this.#next === offset) return
    this.#indices.push(this.#text.length)
    this.#offsets.push(offset)
  }
}
