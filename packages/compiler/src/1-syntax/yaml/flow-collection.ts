import {
  bracketRunsOn,
  emptyItem,
  flowItemsNotSeparated,
  mismatchedBracket,
  unclosedBracket,
} from '../../diagnostics/messages/yaml.js'
import { parseAlias } from './alias.js'
import { Char, isBlankOrEnd, isFlowIndicator } from './characters.js'
import { emptyScalar } from './empty-scalar.js'
import { MapBuilder } from './map-builder.js'
import { applyProperties, parseProperty, type NodeProperties } from './node-properties.js'
import type { ParseState } from './parse-state.js'
import { parsePlainScalar } from './plain-scalar.js'
import { parseQuotedScalar } from './quoted-scalar.js'
import type { YamlEntry, YamlMap, YamlNode, YamlSequence } from './tree.js'

/**
 * Reads `[...]` or `{...}`, YAML 1.2.2 section 7.4. The position is at the opening bracket. How its lines are
 * indented doesn't matter.
 */
export function parseFlowCollection(state: ParseState): YamlMap | YamlSequence {
  return state.nested(() =>
    state.scanner.peek() === Char.openBrace ? parseFlowMap(state) : parseFlowSequence(state),
  )
}

function parseFlowSequence(state: ParseState): YamlSequence {
  const start = state.scanner.pos
  const items: YamlNode[] = []
  eachItem(state, Char.closeBracket, () => {
    const itemStart = state.scanner.pos
    const item = parseItem(state, start)
    if (!('key' in item)) return items.push(item)
    const builder = new MapBuilder(state)
    builder.add(item.key, item.value)
    return items.push(builder.build(itemStart, state.scanner.pos))
  })
  return { kind: 'sequence', items, span: state.scanner.span(start) }
}

function parseFlowMap(state: ParseState): YamlMap {
  const start = state.scanner.pos
  const builder = new MapBuilder(state)
  eachItem(state, Char.closeBrace, () => {
    const item = parseItem(state, start)
    if ('key' in item) builder.add(item.key, item.value)
    else builder.add(item, emptyScalar(state, item.span.end))
  })
  return builder.build(start, state.scanner.pos)
}

/** Steps through the items up to and over the closing bracket. */
function eachItem(state: ParseState, close: number, read: () => void): void {
  const scanner = state.scanner
  const open = scanner.pos
  const line = scanner.lineStart
  scanner.pos++
  skip(state, open)
  while (scanner.peek() !== close) {
    if (scanner.peek() === Char.comma) state.fail(emptyItem(), scanner.span(scanner.pos, scanner.pos + 1))
    rejectWrongBracket(state, open)
    read()
    skip(state, open)
    if (scanner.peek() === Char.comma) {
      scanner.pos++
      skip(state, open)
    } else if (scanner.peek() !== close) {
      rejectWrongBracket(state, open)
      failAfterItem(state, open, close, line)
    }
  }
  scanner.pos++
}

/** On a later line, what is missing is rather the closing bracket than a comma. */
function failAfterItem(state: ParseState, open: number, close: number, startLine: number): never {
  const { scanner } = state
  if (scanner.lineStart === startLine) {
    return state.fail(flowItemsNotSeparated(String.fromCharCode(close)), scanner.restOfLine())
  }
  const { line } = scanner.source.lineColumn(scanner.pos)
  return state.fail(bracketRunsOn(scanner.text.charAt(open), line), scanner.span(open, open + 1))
}

function rejectWrongBracket(state: ParseState, open: number): void {
  const scanner = state.scanner
  const char = scanner.peek()
  if (char !== Char.closeBracket && char !== Char.closeBrace) return
  const wrong = String.fromCharCode(char)
  state.fail(mismatchedBracket(scanner.text.charAt(open), wrong), scanner.span(scanner.pos, scanner.pos + 1))
}

/** One item: a value, or a key with its value. */
function parseItem(state: ParseState, open: number): YamlNode | YamlEntry {
  const scanner = state.scanner
  const explicit = scanner.atIndicator(Char.question)
  if (explicit) {
    scanner.pos++
    skip(state, open)
  }
  const line = scanner.lineStart
  const key = parseFlowNode(state, open)
  const keyEnd = scanner.pos
  skip(state, open)
  const adjacent = key.kind !== 'scalar' || key.style !== 'plain'
  const onLine = explicit || scanner.text.charCodeAt(open) === Char.openBrace || scanner.lineStart === line
  if (scanner.peek() === Char.colon && onLine && (adjacent || endsKey(scanner.peek(1)))) {
    scanner.pos++
    const valueStart = scanner.pos
    skip(state, open)
    return { key, value: atItemEnd(state) ? emptyScalar(state, valueStart) : parseFlowNode(state, open) }
  }
  return explicit ? { key, value: emptyScalar(state, keyEnd) } : key
}

function endsKey(char: number): boolean {
  return isBlankOrEnd(char) || isFlowIndicator(char)
}

/** Whether nothing more belongs to the item: a comma or a closing bracket follows. */
function atItemEnd(state: ParseState): boolean {
  const char = state.scanner.peek()
  return char === Char.comma || char === Char.closeBracket || char === Char.closeBrace
}

function parseFlowNode(state: ParseState, open: number): YamlNode {
  const scanner = state.scanner
  let properties: NodeProperties | undefined
  while (scanner.peek() === Char.ampersand || scanner.peek() === Char.exclamation) {
    properties = parseProperty(state, properties)
    skip(state, open)
  }
  return applyProperties(state, parseContent(state), properties)
}

function parseContent(state: ParseState): YamlNode {
  const scanner = state.scanner
  state.weight++
  const char = scanner.peek()
  if (atItemEnd(state) || (char === Char.colon && endsKey(scanner.peek(1)))) return emptyScalar(state)
  switch (char) {
    case Char.asterisk:
      return parseAlias(state)
    case Char.singleQuote:
    case Char.doubleQuote:
      return parseQuotedScalar(state)
    case Char.openBrace:
    case Char.openBracket:
      return parseFlowCollection(state)
    default:
      return parsePlainScalar(state, -1, true)
  }
}

function skip(state: ParseState, open: number): void {
  const scanner = state.scanner
  scanner.skipToContent()
  if (!scanner.atEnd()) return
  state.fail(unclosedBracket(scanner.text.charAt(open)), scanner.span(open, open + 1))
}
