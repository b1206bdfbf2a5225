/** A place in a text, counted as an editor counts: both numbers start at 1. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/** The text of one `.ksy` file and where its lines begin. Offsets are UTF-16 units into `text`. */
export class SourceFile {
  /** The name shown in messages and written into source maps. */
  readonly path: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.#lineStarts = findLineStarts(text)
  }

  get lineCount(): number {
    return this.#lineStarts.length
  }

  /** Line and column of an offset. An offset beyond the end counts as the end. */
  lineColumn(offset: number): LineColumn {
    const at = Math.max(0, Math.min(offset, this.text.length))
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (this.#lineStarts[low] ?? 0) + 1 }
  }

  /** The text of a line, counted from 1, without its line break. Empty for a line that does not exist. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1]
    if (start === undefined) return ''
    const end = this.#lineStarts[number] ?? this.text.length
    return this.text.slice(start, end).replace(/\r?\n$|\r$/, '')
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x0a || (char === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) starts.push(i + 1)
  }
  return starts
}
