import {
  badIndentation,
  keyNotOnOneLine,
  listItemAmongKeys,
  missingColon,
  tabIndentation,
} from '../../diagnostics/messages/yaml.js'
import type { ParseBlockNode } from './block-place.js'
import { Char } from './characters.js'
import { emptyScalar } from './empty-scalar.js'
import { atKeyColon, parseInlineNode, rejectRunawayQuote } from './inline-node.js'
import { MapBuilder } from './map-builder.js'
import { applyProperties, parseProperty, type NodeProperties } from './node-properties.js'
import type { ParseState } from './parse-state.js'
import type { YamlMap, YamlNode } from './tree.js'

/**
 * Reads a map whose keys stand at `column`. If its first key is read already, the position is at that key's colon,
 * else at the start of its first entry.
 */
export function parseBlockMap(
  state: ParseState,
  column: number,
  parseNode: ParseBlockNode,
  first?: { readonly key: YamlNode; readonly start: number },
): YamlMap {
  const scanner = state.scanner
  const builder = new MapBuilder(state)
  const start = first?.start ?? scanner.pos
  let key = first?.key
  let end: number
  do {
    const explicit = key === undefined && scanner.atIndicator(Char.question)
    key ??= explicit ? parseExplicitKey(state, column, parseNode) : parseImplicitKey(state, column)
    if (scanner.atIndicator(Char.colon)) {
      scanner.pos++
      const value = parseNode(state, { parent: column, levelSequence: true, compact: explicit })
      builder.add(key, value)
      end = Math.max(value.span.end, key.span.end)
    } else {
      builder.add(key, emptyScalar(state, key.span.end))
      end = key.span.end
    }
    key = undefined
  } while (atNextEntry(state, column))
  return builder.build(start, end)
}

/** Reads a key after `? `, and moves to its colon if it has one. */
function parseExplicitKey(state: ParseState, column: number, parseNode: ParseBlockNode): YamlNode {
  const scanner = state.scanner
  scanner.pos++
  const key = parseNode(state, { parent: column, levelSequence: false, compact: true })
  const { pos, lineStart } = scanner
  scanner.skipToContent()
  if (scanner.column !== column || !scanner.atIndicator(Char.colon)) {
    scanner.pos = pos
    scanner.lineStart = lineStart
  }
  return key
}

/** Reads a key and moves to the colon after it. */
function parseImplicitKey(state: ParseState, column: number): YamlNode {
  const scanner = state.scanner
  const line = scanner.lineStart
  const start = scanner.pos
  let properties: NodeProperties | undefined
  while (scanner.peek() === Char.ampersand || scanner.peek() === Char.exclamation) {
    properties = parseProperty(state, properties)
    scanner.skipSpaces()
  }
  if (scanner.atIndicator(Char.colon)) return applyProperties(state, emptyScalar(state), properties)
  if (scanner.atIndicator(Char.dash)) state.fail(listItemAmongKeys(), scanner.restOfLine())
  const key = parseInlineNode(state, column)
  const hasColon = atKeyColon(state)
  if (hasColon && scanner.lineStart === line) return applyProperties(state, key, properties)
  rejectRunawayQuote(state, key, line)
  if (hasColon) return state.fail(keyNotOnOneLine(), scanner.span(scanner.pos, scanner.pos + 1))
  const firstLine = scanner.span(start, Math.min(scanner.pos, scanner.lineEnd(start)))
  return state.fail(missingColon(scanner.text.slice(firstLine.start, firstLine.end)), firstLine)
}

/** Moves to the next line with content, and tells whether an entry of this map stands there. */
function atNextEntry(state: ParseState, column: number): boolean {
  const scanner = state.scanner
  scanner.skipToContent()
  if (scanner.atEnd()) return false
  const tab = scanner.tabBefore()
  if (tab >= 0) state.fail(tabIndentation(), scanner.span(tab, tab + 1))
  if (scanner.column > column) state.fail(badIndentation(scanner.column, column), scanner.restOfLine())
  return scanner.column === column
}
