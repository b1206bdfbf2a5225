import {
  keyNotOnOneLine,
  listOnKeyLine,
  nestedKeyOnLine,
  tabIndentation,
  textAfterValue,
} from '../../diagnostics/messages/yaml.js'
import { parseBlockMap } from './block-map.js'
import type { BlockPlace } from './block-place.js'
import { parseBlockScalar } from './block-scalar.js'
import { parseBlockSequence } from './block-sequence.js'
import { Char, isBreak } from './characters.js'
import { emptyScalar } from './empty-scalar.js'
import { atKeyColon, parseInlineNode, rejectRunawayQuote } from './inline-node.js'
import { applyProperties, parseProperty, type NodeProperties } from './node-properties.js'
import type { ParseState } from './parse-state.js'
import type { YamlNode } from './tree.js'

/** Reads a node outside of brackets, YAML 1.2.2 section 8.2. A node that isn't there is an empty scalar. */
export function parseBlockNode(state: ParseState, place: BlockPlace): YamlNode {
  return state.nested(() => parseNode(state, place))
}

function parseNode(state: ParseState, place: BlockPlace): YamlNode {
  const scanner = state.scanner
  const start = scanner.pos
  const startLine = scanner.lineStart
  let compact = place.compact
  // Properties on a line of their own belong to the whole map or sequence; on the line of a key, to the key.
  let outer: NodeProperties | undefined
  let inner: NodeProperties | undefined
  for (;;) {
    if (scanner.skipToContent()) {
      compact = true
      outer = inner ?? outer
      inner = undefined
    }
    const here = !scanner.atEnd() && (scanner.lineStart === startLine || belongs(state, place))
    if (!here)
      return applyProperties(state, emptyScalar(state, (inner ?? outer)?.span.end ?? start), inner ?? outer)
    if (scanner.peek() !== Char.ampersand && scanner.peek() !== Char.exclamation) break
    inner = parseProperty(state, inner)
  }
  if (scanner.atIndicator(Char.dash)) {
    checkCollectionStart(state, compact && inner === undefined)
    return applyProperties(state, parseBlockSequence(state, scanner.column, parseBlockNode), outer)
  }
  if (scanner.atIndicator(Char.question) || scanner.atIndicator(Char.colon)) {
    checkCollectionStart(state, compact)
    const column = (inner?.span.start ?? scanner.pos) - scanner.lineStart
    return applyProperties(state, parseBlockMap(state, column, parseBlockNode), outer)
  }
  if (scanner.peek() === Char.pipe || scanner.peek() === Char.greater) {
    return applyProperties(state, parseBlockScalar(state, place.parent), inner ?? outer)
  }
  return parseInlineOrMap(state, place.parent, compact, outer, inner)
}

/** Whether what stands on this new line is part of the node. */
function belongs(state: ParseState, place: BlockPlace): boolean {
  const { column } = state.scanner
  const tab = state.scanner.tabBefore()
  if (tab >= 0 && tab - state.scanner.lineStart <= place.parent) {
    state.fail(tabIndentation(), state.scanner.span(tab, tab + 1))
  }
  if (column > place.parent) return true
  return column === place.parent && place.levelSequence && state.scanner.atIndicator(Char.dash)
}

/** A scalar, alias or collection in brackets; or, where a colon follows, the first key of a map. */
function parseInlineOrMap(
  state: ParseState,
  parent: number,
  compact: boolean,
  outer: NodeProperties | undefined,
  inner: NodeProperties | undefined,
): YamlNode {
  const scanner = state.scanner
  const line = scanner.lineStart
  const start = inner?.span.start ?? scanner.pos
  const node = parseInlineNode(state, parent)
  if (!atKeyColon(state)) {
    expectLineEnd(state, node, line)
    return applyProperties(state, applyProperties(state, node, inner), outer)
  }
  const colon = scanner.span(scanner.pos, scanner.pos + 1)
  rejectRunawayQuote(state, node, line)
  if (scanner.lineStart !== line) {
    const isPlain = node.kind === 'scalar' && node.style === 'plain'
    state.fail(isPlain ? nestedKeyOnLine('above') : keyNotOnOneLine(), colon)
  }
  if (!compact) state.fail(nestedKeyOnLine('same'), colon)
  rejectTabs(state, start)
  const key = applyProperties(state, node, inner)
  return applyProperties(state, parseBlockMap(state, start - line, parseBlockNode, { key, start }), outer)
}

/** Checks that nothing follows a node that began on the line at `startLine`. */
function expectLineEnd(state: ParseState, node: YamlNode, startLine: number): void {
  const scanner = state.scanner
  scanner.skipSpaces()
  const char = scanner.peek()
  if (Number.isNaN(char) || isBreak(char) || scanner.atComment()) return
  rejectRunawayQuote(state, node, startLine)
  state.fail(textAfterValue(), scanner.restOfLine())
}

function checkCollectionStart(state: ParseState, allowed: boolean): void {
  const scanner = state.scanner
  if (!allowed) {
    const isKey = scanner.peek() !== Char.dash
    state.fail(isKey ? nestedKeyOnLine('same') : listOnKeyLine(), scanner.span(scanner.pos, scanner.pos + 1))
  }
  rejectTabs(state, scanner.pos)
}

/** Nothing but spaces and indicators may stand before the start of a map or sequence on its line. */
function rejectTabs(state: ParseState, start: number): void {
  const tab = state.scanner.tabBefore(start)
  if (tab >= 0) state.fail(tabIndentation(), state.scanner.span(tab, tab + 1))
}
