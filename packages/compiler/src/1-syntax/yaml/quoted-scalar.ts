import { badEscape, unclosedQuote } from '../../diagnostics/messages/yaml.js'
import { Char, isBreak } from './characters.js'
import type { ParseState } from './parse-state.js'
import type { Scanner } from './scanner.js'
import { MappedText } from './text-map.js'
import type { YamlScalar } from './tree.js'

/** Reads a single- or double-quoted scalar, YAML 1.2.2 sections 7.3.1 and 7.3.2. The position is at its opening quote. */
export function parseQuotedScalar(state: ParseState): YamlScalar {
  const scanner = state.scanner
  const start = scanner.pos
  const quote = scanner.peek()
  const mapped = new MappedText()
  scanner.pos++
  let from = scanner.pos
  for (;;) {
    const char = scanner.peek()
    if (Number.isNaN(char)) fail(state, start)
    if (char === quote) {
      mapped.copy(scanner.text, from, scanner.pos)
      if (quote === Char.doubleQuote || scanner.peek(1) !== quote) break
      mapped.replace("'", scanner.pos)
      scanner.pos += 2
      from = scanner.pos
    } else if (char === Char.backslash && quote === Char.doubleQuote) {
      mapped.copy(scanner.text, from, scanner.pos)
      parseEscape(state, mapped)
      from = scanner.pos
    } else if (isBreak(char)) {
      const end = trimmedEnd(scanner.text, from, scanner.pos)
      mapped.copy(scanner.text, from, end)
      foldBreaks(scanner, mapped, end)
      if (scanner.atDocumentMarker()) fail(state, start)
      from = scanner.pos
    } else {
      scanner.pos++
    }
  }
  const { text, origin } = mapped.finish(scanner.pos)
  scanner.pos++
  const style = quote === Char.doubleQuote ? 'double-quoted' : 'single-quoted'
  return { kind: 'scalar', style, text, origin, tag: undefined, span: scanner.span(start) }
}

function fail(state: ParseState, start: number): never {
  const scanner = state.scanner
  const quote = scanner.text.charAt(start)
  return state.fail(unclosedQuote(quote), scanner.span(start, scanner.lineEnd(start)))
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && (text.charCodeAt(end - 1) === Char.space || text.charCodeAt(end - 1) === Char.tab))
    end--
  return end
}

/** One line break is a space, each further one a line break. White space around them is dropped; it starts `at`. */
function foldBreaks(scanner: Scanner, mapped: MappedText, at: number): void {
  let breaks = 0
  while (isBreak(scanner.peek())) {
    scanner.skipBreak()
    breaks++
    if (scanner.atDocumentMarker()) break
    scanner.skipSpaces()
  }
  mapped.replace(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at)
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

const hexEscapes: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/** Reads the escape at the position. One that YAML doesn't know is reported and kept as it stands. */
function parseEscape(state: ParseState, mapped: MappedText): void {
  const scanner = state.scanner
  const start = scanner.pos
  scanner.pos++
  if (isBreak(scanner.peek())) return skipEscapedBreak(scanner, mapped)
  const letter = scanner.text.charAt(scanner.pos)
  scanner.pos += letter.length
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined) return mapped.replace(simple, start)
  const digits = hexEscapes.get(letter) ?? 0
  const hex = /^[0-9a-fA-F]*/.exec(scanner.text.slice(scanner.pos, scanner.pos + digits))?.[0] ?? ''
  const code = digits > 0 && hex.length === digits ? Number.parseInt(hex, 16) : Infinity
  scanner.pos += hex.length
  if (code <= 0x10ffff) return mapped.replace(String.fromCodePoint(code), start)
  const escape = scanner.text.slice(start, scanner.pos)
  state.report(badEscape(escape), scanner.span(start))
  mapped.replace(escape, start)
}

/** A backslash at the end of a line joins it with the next; empty lines in between count as line breaks. */
function skipEscapedBreak(scanner: Scanner, mapped: MappedText): void {
  scanner.skipBreak()
  scanner.skipSpaces()
  while (isBreak(scanner.peek())) {
    mapped.replace('\n', scanner.pos)
    scanner.skipBreak()
    scanner.skipSpaces()
  }
}
