import type { Span } from '../source/span.js'
import { DisplayLine } from './display-line.js'

const LINES_BEFORE = 2
const LINES_AFTER = 1
/** Columns of text beside the line numbers. Longer lines are cut around the span. */
const MAX_WIDTH = 100
/** Columns kept to the left of a span in a line that is cut. */
const LEAD = 30

/**
 * The lines around a span, with carets under it. Of a span over several lines the first line is marked. Plain text,
 * no colours, no line break at the end.
 */
export function codeFrame({ source, start, end }: Span): string {
  const { line: number, column } = source.lineColumn(start)
  const text = source.line(number)
  const line = new DisplayLine(text)
  const from = line.columnAt(column - 1)
  const length = Math.max(1, Math.min(end - start, text.length - (column - 1)))
  const to = Math.max(from + 1, line.columnAt(column - 1 + length))
  const left = line.width <= MAX_WIDTH ? 0 : Math.max(0, Math.min(from - LEAD, line.width - MAX_WIDTH))
  const right = left + MAX_WIDTH

  const first = Math.max(1, number - LINES_BEFORE)
  const last = lastLine(number, source.lineCount, source.line(source.lineCount))
  const gutter = String(last).length
  const rows: string[] = []
  for (let n = first; n <= last; n++) {
    const isMarked = n === number
    const shown = isMarked ? line : new DisplayLine(source.line(n))
    rows.push(`${isMarked ? '>' : ' '} ${String(n).padStart(gutter)} | ${shown.slice(left, right)}`.trimEnd())
    if (!isMarked) continue
    const carets = '^'.repeat(Math.max(1, Math.min(to, right) - from))
    rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(from - left)}${carets}`)
  }
  return rows.join('\n')
}

/** The last line to show. The empty line after a file's last line break is none. */
function lastLine(marked: number, lineCount: number, textOfLast: string): number {
  const end = textOfLast === '' ? lineCount - 1 : lineCount
  return Math.max(marked, Math.min(marked + LINES_AFTER, end))
}
