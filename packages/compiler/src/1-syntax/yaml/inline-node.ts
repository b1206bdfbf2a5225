import { quoteRunsOn } from '../../diagnostics/messages/yaml.js'
import { parseAlias } from './alias.js'
import { Char } from './characters.js'
import { parseFlowCollection } from './flow-collection.js'
import type { ParseState } from './parse-state.js'
import { parsePlainScalar } from './plain-scalar.js'
import { parseQuotedScalar } from './quoted-scalar.js'
import type { YamlNode } from './tree.js'

/** Reads a node that could be a key: a quoted or plain scalar, an alias, or a collection in brackets. */
export function parseInlineNode(state: ParseState, parent: number): YamlNode {
  switch (state.scanner.peek()) {
    case Char.asterisk:
      return parseAlias(state)
    case Char.singleQuote:
    case Char.doubleQuote:
      return parseQuotedScalar(state)
    case Char.openBrace:
    case Char.openBracket:
      return parseFlowCollection(state)
    default:
      return parsePlainScalar(state, parent, false)
  }
}

/** Whether the colon of a key follows; if so, moves to it. */
export function atKeyColon(state: ParseState): boolean {
  const scanner = state.scanner
  const { pos } = scanner
  scanner.skipSpaces()
  if (scanner.atIndicator(Char.colon)) return true
  scanner.pos = pos
  return false
}

/**
 * Fails for quoted text that began on an earlier line and doesn't end its own: nearly always, its closing quote is
 * missing and the next quote of the file has ended it.
 */
export function rejectRunawayQuote(state: ParseState, node: YamlNode, startLine: number): void {
  const scanner = state.scanner
  const isQuoted = node.kind === 'scalar' && node.style.endsWith('quoted')
  if (!isQuoted || scanner.lineStart === startLine) return
  const { start } = node.span
  const { line } = scanner.source.lineColumn(scanner.pos)
  state.fail(quoteRunsOn(scanner.text.charAt(start), line), scanner.span(start, scanner.lineEnd(start)))
}
