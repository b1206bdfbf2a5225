import {
  controlCharacter,
  contentAfterDocument,
  secondDocument,
  strayDirective,
  tagDirective,
} from '../../diagnostics/messages/yaml.js'
import type { Message } from '../../diagnostics/message.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import { parseBlockNode } from './block-node.js'
import { Char } from './characters.js'
import { ParseState, YamlSyntaxError } from './parse-state.js'
import type { YamlNode } from './tree.js'

/**
 * Reads a file as one YAML 1.2.2 document. Mistakes are reported; `undefined` is given where one of them leaves the
 * structure of the file unclear. Never throws.
 */
export function parseYaml(
  source: SourceFile,
  report: (message: Message, span: Span) => void,
): YamlNode | undefined {
  const state = new ParseState(source, report)
  try {
    rejectControlCharacters(state)
    return parseDocument(state)
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error
    report(error.problem, error.span)
    return undefined
  }
}

function parseDocument(state: ParseState): YamlNode {
  const scanner = state.scanner
  skipDirectives(state)
  const hasMarker = scanner.atDocumentMarker() && scanner.peek() === Char.dash
  if (hasMarker) scanner.pos += 3
  const root = parseBlockNode(state, { parent: -1, levelSequence: false, compact: !hasMarker })
  scanner.skipToContent()
  while (scanner.atDocumentMarker() && scanner.peek() === Char.dot) {
    scanner.pos += 3
    scanner.skipToContent()
  }
  if (scanner.atDocumentMarker()) state.fail(secondDocument(), scanner.span(scanner.pos, scanner.pos + 3))
  if (!scanner.atEnd()) state.fail(contentAfterDocument(), scanner.restOfLine())
  return root
}

/** `%YAML` says nothing that matters here; `%TAG` would change what tags mean. */
function skipDirectives(state: ParseState): void {
  const scanner = state.scanner
  scanner.skipToContent()
  let last: Span | undefined
  while (scanner.column === 0 && scanner.peek() === Char.percent) {
    last = scanner.restOfLine()
    if (scanner.text.startsWith('%TAG', scanner.pos)) state.report(tagDirective(), last)
    scanner.pos = scanner.lineEnd()
    scanner.skipToContent()
  }
  if (last !== undefined && !scanner.atDocumentMarker()) state.fail(strayDirective(), last)
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const controlCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

function rejectControlCharacters(state: ParseState): void {
  const { text } = state.scanner
  const at = text.search(controlCharacters)
  if (at >= 0) state.fail(controlCharacter(text.charCodeAt(at)), state.scanner.span(at, at + 1))
}
