import { badBlockScalarHeader, blockScalarTooShallow } from '../../diagnostics/messages/yaml.js'
import { Char, isBreak } from './characters.js'
import type { ParseState } from './parse-state.js'
import type { Scanner } from './scanner.js'
import { MappedText } from './text-map.js'
import type { YamlScalar } from './tree.js'

interface Header {
  readonly folded: boolean
  readonly chomping: '' | '-' | '+'
  /** The indentation that the header states, on top of the parent's; 0 where the first line decides. */
  readonly indent: number
  /** The file offset after the header. */
  readonly end: number
}

/** A line of the scalar without its indentation: file offsets, the end before the line break. */
interface Line {
  readonly start: number
  readonly end: number
}

/** Reads a literal (`|`) or folded (`>`) scalar, YAML 1.2.2 section 8.1. Its lines are indented deeper than `parent`. */
export function parseBlockScalar(state: ParseState, parent: number): YamlScalar {
  const scanner = state.scanner
  const start = scanner.pos
  const header = parseHeader(state)
  const base = Math.max(parent, 0)
  const indent = header.indent > 0 ? base + header.indent : detectIndent(state, parent)
  const lines = readLines(scanner, indent)
  const last = lines.findLastIndex((line) => line.end > line.start)
  const mapped = new MappedText()
  const content = lines.slice(0, last + 1)
  if (header.folded) fold(scanner.text, content, mapped)
  else copyLines(scanner.text, content, mapped)
  const end = content.at(-1)?.end ?? header.end
  if (header.chomping === '+')
    for (const line of lines.slice(Math.max(last, 0))) mapped.replace('\n', line.end)
  else if (header.chomping === '' && last >= 0) mapped.replace('\n', end)
  const { text, origin } = mapped.finish(header.chomping === '+' ? (lines.at(-1)?.end ?? end) : end)
  const style = header.folded ? 'folded' : 'literal'
  return { kind: 'scalar', style, text, origin, tag: undefined, span: scanner.span(start, end) }
}

function parseHeader(state: ParseState): Header {
  const scanner = state.scanner
  const start = scanner.pos
  const match = /^[|>](?:([1-9])([-+]?)|([-+]?)([1-9]?))/.exec(scanner.text.slice(start, start + 3))
  const [written = '', digit, sign, signFirst, digitLast] = match ?? []
  scanner.pos += written.length
  const end = scanner.pos
  scanner.skipSpaces()
  if (scanner.atComment()) scanner.pos = scanner.lineEnd()
  if (!Number.isNaN(scanner.peek()) && !isBreak(scanner.peek())) {
    state.fail(badBlockScalarHeader(written.charAt(0)), scanner.restOfLine())
  }
  if (isBreak(scanner.peek())) scanner.skipBreak()
  const chomping = (sign ?? '') + (signFirst ?? '')
  return {
    folded: scanner.text.charCodeAt(start) === Char.greater,
    chomping: chomping === '-' || chomping === '+' ? chomping : '',
    indent: Number((digit ?? '') + (digitLast ?? '')),
    end,
  }
}

/** The indentation of the first line that isn't empty. Without one, an indentation that no line has. */
function detectIndent(state: ParseState, parent: number): number {
  const scanner = state.scanner
  let deepestEmpty = 0
  for (let pos = scanner.pos; pos < scanner.text.length;) {
    let end = pos
    while (scanner.text.charCodeAt(end) === Char.space) end++
    const indent = end - pos
    if (end < scanner.text.length && !isBreak(scanner.text.charCodeAt(end))) {
      if (indent <= parent) return Math.max(parent + 1, deepestEmpty)
      if (indent < deepestEmpty) {
        state.report(blockScalarTooShallow(), scanner.span(end, scanner.lineEnd(end)))
      }
      return indent
    }
    deepestEmpty = Math.max(deepestEmpty, indent)
    pos = afterBreak(scanner.text, end)
  }
  return Math.max(parent + 1, deepestEmpty)
}

function afterBreak(text: string, pos: number): number {
  return (
    pos + (text.charCodeAt(pos) === Char.carriageReturn && text.charCodeAt(pos + 1) === Char.lineFeed ? 2 : 1)
  )
}

/** Reads on until a line that isn't empty is indented less. */
function readLines(scanner: Scanner, indent: number): Line[] {
  const lines: Line[] = []
  while (scanner.pos < scanner.text.length) {
    if (indent === 0 && scanner.atDocumentMarker()) break
    const lineStart = scanner.pos
    let start = lineStart
    while (start < lineStart + indent && scanner.text.charCodeAt(start) === Char.space) start++
    const end = scanner.lineEnd(start)
    if (start < lineStart + indent && end > start) break
    lines.push({ start, end })
    scanner.pos = end
    if (end < scanner.text.length) scanner.skipBreak()
  }
  return lines
}

function copyLines(file: string, lines: readonly Line[], mapped: MappedText): void {
  lines.forEach((line, index) => {
    if (index > 0) mapped.replace('\n', lines[index - 1]?.end ?? line.start)
    mapped.copy(file, line.start, line.end)
  })
}

/** Joins neighbouring lines with a space. Line breaks around lines that start with white space are kept. */
function fold(file: string, lines: readonly Line[], mapped: MappedText): void {
  let previous: Line | undefined
  let breaks = 0
  for (const line of lines) {
    if (line.end === line.start) {
      breaks++
      continue
    }
    if (previous === undefined) mapped.replace('\n'.repeat(breaks), line.start)
    else {
      const kept = startsWithSpace(file, previous) || startsWithSpace(file, line)
      if (kept) mapped.replace('\n'.repeat(breaks + 1), previous.end)
      else mapped.replace(breaks > 0 ? '\n'.repeat(breaks) : ' ', previous.end)
    }
    mapped.copy(file, line.start, line.end)
    previous = line
    breaks = 0
  }
}

function startsWithSpace(file: string, line: Line): boolean {
  const char = file.charCodeAt(line.start)
  return char === Char.space || char === Char.tab
}
