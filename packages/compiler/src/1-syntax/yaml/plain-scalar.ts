import { badPlainStart } from '../../diagnostics/messages/yaml.js'
import { Char, isBlankOrEnd, isBreak, isFlowIndicator } from './characters.js'
import type { ParseState } from './parse-state.js'
import type { Scanner } from './scanner.js'
import { MappedText, TextMap } from './text-map.js'
import type { YamlScalar } from './tree.js'

/**
 * Reads a plain (unquoted) scalar, YAML 1.2.2 section 7.3.3. Outside brackets, its further lines have to be indented
 * deeper than `parent`; inside, `,[]{}` end it.
 */
export function parsePlainScalar(state: ParseState, parent: number, inFlow: boolean): YamlScalar {
  const scanner = state.scanner
  const start = scanner.pos
  checkStart(state, inFlow)
  let end = skipPlainLine(scanner, inFlow)
  let mapped: MappedText | undefined
  for (;;) {
    const breaks = skipToNextLine(scanner, parent, inFlow)
    if (breaks === 0) break
    mapped ??= begin(scanner.text, start, end)
    mapped.replace(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), end)
    const lineStart = scanner.pos
    end = skipPlainLine(scanner, inFlow)
    mapped.copy(scanner.text, lineStart, end)
  }
  const { text, origin } = mapped?.finish(end) ?? {
    text: scanner.text.slice(start, end),
    origin: TextMap.verbatim(start),
  }
  return { kind: 'scalar', style: 'plain', text, origin, tag: undefined, span: scanner.span(start, end) }
}

function begin(file: string, start: number, end: number): MappedText {
  const mapped = new MappedText()
  mapped.copy(file, start, end)
  return mapped
}

function checkStart(state: ParseState, inFlow: boolean): void {
  const scanner = state.scanner
  const char = scanner.peek()
  const reserved = char === Char.at || char === Char.backtick || char === Char.percent
  const lone = (char === Char.dash || char === Char.question) && followsNothing(scanner, inFlow)
  const stray =
    isFlowIndicator(char) || char === Char.pipe || char === Char.greater || char === Char.hash || lone
  if (reserved || stray) {
    state.fail(badPlainStart(String.fromCharCode(char)), scanner.span(scanner.pos, scanner.pos + 1))
  }
}

function followsNothing(scanner: Scanner, inFlow: boolean): boolean {
  const next = scanner.peek(1)
  return isBlankOrEnd(next) || (inFlow && isFlowIndicator(next))
}

/** Moves to where the scalar's part of the line ends, and gives that place; white space at the end isn't part of it. */
function skipPlainLine(scanner: Scanner, inFlow: boolean): number {
  const text = scanner.text
  let end = scanner.pos
  let pos = end
  for (;;) {
    const char = text.charCodeAt(pos)
    if (char === Char.space || char === Char.tab) {
      pos++
      if (text.charCodeAt(pos) === Char.hash) break
      continue
    }
    if (Number.isNaN(char) || isBreak(char)) break
    if (inFlow && isFlowIndicator(char)) break
    if (char === Char.colon) {
      const next = text.charCodeAt(pos + 1)
      if (isBlankOrEnd(next) || (inFlow && isFlowIndicator(next))) break
    }
    end = ++pos
  }
  scanner.pos = end
  return end
}

/** Moves to the scalar's next line and gives the number of line breaks in between; stays, with 0, where there is none. */
function skipToNextLine(scanner: Scanner, parent: number, inFlow: boolean): number {
  const { pos, lineStart } = scanner
  let breaks = 0
  scanner.skipSpaces()
  while (isBreak(scanner.peek())) {
    scanner.skipBreak()
    breaks++
    scanner.skipSpaces()
  }
  if (breaks > 0 && continues(scanner, parent, inFlow)) return breaks
  scanner.pos = pos
  scanner.lineStart = lineStart
  return 0
}

function continues(scanner: Scanner, parent: number, inFlow: boolean): boolean {
  if (scanner.atEnd() || scanner.peek() === Char.hash) return false
  if (!inFlow) return scanner.indentation() > parent
  const char = scanner.peek()
  return !isFlowIndicator(char) && !(char === Char.colon && followsNothing(scanner, true))
}
