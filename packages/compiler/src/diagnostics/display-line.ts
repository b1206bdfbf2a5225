/** One character as a terminal shows it. */
interface Cell {
  readonly text: string
  /** Columns of a fixed-width font: 0 for a combining mark, 2 for a wide character. */
  readonly width: number
  /** Index in the line's text. */
  readonly index: number
}

const TAB = '  '
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
/** Marks that turn the direction of writing around, and so could make a frame show what is not there. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** A line of a file as a terminal can show it: tabs as spaces, control characters as symbols, columns known. */
export class DisplayLine {
  readonly #cells: readonly Cell[]

  constructor(text: string) {
    const cells: Cell[] = []
    let index = 0
    for (const char of text) {
      cells.push({ ...shown(char), index })
      index += char.length
    }
    this.#cells = cells
  }

  get width(): number {
    return this.columnAt(Infinity)
  }

  /** The column, from 0, where the character at an index of the text begins. */
  columnAt(index: number): number {
    return this.#cells.reduce((column, cell) => (cell.index < index ? column + cell.width : column), 0)
  }

  /** What lies between two columns, with `…` in place of the first and last character if more lies beyond. */
  slice(from: number, to: number): string {
    let column = 0
    let text = ''
    for (const cell of this.#cells) {
      const isInside = column >= from && column + cell.width <= to
      if (isInside) text += cell.text
      else if (column < to && column + cell.width > from) text += ' '
      column += cell.width
    }
    const isCutAfter = column > to
    if (from > 0 && column > 0) text = `…${text.slice(1)}`
    return isCutAfter ? `${text.slice(0, -1)}…` : text
  }
}

function shown(char: string): { text: string; width: number } {
  if (char === '\t') return { text: TAB, width: TAB.length }
  const code = char.codePointAt(0) ?? 0
  if (code < 0x20) return { text: String.fromCharCode(0x2400 + code), width: 1 }
  if (code === 0x7f) return { text: '␡', width: 1 }
  if ((code > 0x7f && code < 0xa0) || DIRECTION.test(char)) return { text: '�', width: 1 }
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return { text: char, width: 0 }
  return { text: char, width: WIDE.test(char) ? 2 : 1 }
}
