import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import { Char, isBlankOrEnd, isBreak } from './characters.js'

/** Walks over the text of a file and knows the line it is on. */
export class Scanner {
  readonly source: SourceFile
  readonly text: string
  pos: number
  /** Where the current line begins. */
  lineStart: number

  constructor(source: SourceFile) {
    this.source = source
    this.text = source.text
    this.pos = this.text.charCodeAt(0) === Char.byteOrderMark ? 1 : 0
    this.lineStart = this.pos
  }

  /** The UTF-16 unit at the position or `ahead` of it; NaN beyond the end. */
  peek(ahead = 0): number {
    return this.text.charCodeAt(this.pos + ahead)
  }

  /** How far the position is from the start of its line. */
  get column(): number {
    return this.pos - this.lineStart
  }

  /** The number of spaces that the current line begins with; a tab ends them. */
  indentation(): number {
    let pos = this.lineStart
    while (this.text.charCodeAt(pos) === Char.space) pos++
    return pos - this.lineStart
  }

  span(start: number, end: number = this.pos): Span {
    return { source: this.source, start, end }
  }

  /** Whether an indicator such as `-` stands here by itself, that is, followed by white space or the end. */
  atIndicator(char: number): boolean {
    return this.peek() === char && isBlankOrEnd(this.peek(1))
  }

  /** Whether the document is over: the text has ended, or a `---` or `...` line follows. */
  atEnd(): boolean {
    return this.pos >= this.text.length || this.atDocumentMarker()
  }

  atDocumentMarker(): boolean {
    if (this.column !== 0) return false
    const char = this.peek()
    if (char !== Char.dash && char !== Char.dot) return false
    return this.peek(1) === char && this.peek(2) === char && isBlankOrEnd(this.peek(3))
  }

  skipSpaces(): void {
    while (this.peek() === Char.space || this.peek() === Char.tab) this.pos++
  }

  /** Steps over the line break at the position. */
  skipBreak(): void {
    this.pos += this.peek() === Char.carriageReturn && this.peek(1) === Char.lineFeed ? 2 : 1
    this.lineStart = this.pos
  }

  /** A comment has to be set off by white space: in `a#b` there is none. */
  atComment(): boolean {
    if (this.peek() !== Char.hash) return false
    if (this.pos === this.lineStart) return true
    const before = this.peek(-1)
    return before === Char.space || before === Char.tab
  }

  /** Skips white space, comments and line breaks. Tells whether it came to another line. */
  skipToContent(): boolean {
    const line = this.lineStart
    for (;;) {
      this.skipSpaces()
      if (this.atComment()) this.pos = this.lineEnd()
      if (!isBreak(this.peek())) return this.lineStart !== line
      this.skipBreak()
    }
  }

  /** Where the current line ends, before its line break. */
  lineEnd(from: number = this.pos): number {
    let end = from
    while (end < this.text.length && !isBreak(this.text.charCodeAt(end))) end++
    return end
  }

  /** The rest of the current line without white space at its end, for a message. */
  restOfLine(): Span {
    let end = this.lineEnd()
    while (end > this.pos + 1 && isBlankOrEnd(this.text.charCodeAt(end - 1))) end--
    return this.span(this.pos, end)
  }

  /** The first tab between the start of the line and a place on it, or -1. */
  tabBefore(end: number = this.pos): number {
    for (let pos = this.lineStart; pos < end; pos++) {
      if (this.text.charCodeAt(pos) === Char.tab) return pos
    }
    return -1
  }
}
