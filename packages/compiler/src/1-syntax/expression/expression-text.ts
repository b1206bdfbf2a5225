import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'

/** A piece of text that holds an expression, and where each of its characters comes from. */
export interface ExpressionText {
  /** The text after YAML has resolved quotes, escapes and line folding. */
  readonly text: string
  readonly source: SourceFile
  /**
   * The offset in the file of the character at an index, or of the end of the last character for `text.length`.
   * Must never fall as the index rises.
   *
   * @param index from 0 to `text.length`
   */
  offsetAt(index: number): number
}

/** The span in the file of a stretch of the text: `start` inclusive, `end` exclusive. */
export function spanInFile(text: ExpressionText, start: number, end: number): Span {
  return { source: text.source, start: text.offsetAt(start), end: text.offsetAt(end) }
}
