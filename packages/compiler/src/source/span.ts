import type { SourceFile } from './source-file.js'

/** A stretch of a file's text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly source: SourceFile
  readonly start: number
  readonly end: number
}

/** The span from the start of one to the end of another, both in the same file. */
export function spanBetween(first: Span, last: Span): Span {
  return { source: first.source, start: first.start, end: last.end }
}
