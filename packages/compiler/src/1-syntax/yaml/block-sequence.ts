import { badIndentation, tabIndentation } from '../../diagnostics/messages/yaml.js'
import type { ParseBlockNode } from './block-place.js'
import { Char } from './characters.js'
import type { ParseState } from './parse-state.js'
import type { YamlNode, YamlSequence } from './tree.js'

/** Reads a sequence whose dashes stand at `column`. The position is at the first of them. */
export function parseBlockSequence(
  state: ParseState,
  column: number,
  parseNode: ParseBlockNode,
): YamlSequence {
  const scanner = state.scanner
  const items: YamlNode[] = []
  const start = scanner.pos
  let end: number
  do {
    scanner.pos++
    const afterDash = scanner.pos
    const item = parseNode(state, { parent: column, levelSequence: false, compact: true })
    items.push(item)
    end = Math.max(item.span.end, afterDash)
  } while (atNextItem(state, column))
  return { kind: 'sequence', items, span: scanner.span(start, end) }
}

/** Moves to the next line with content, and tells whether an item of this sequence stands there. */
function atNextItem(state: ParseState, column: number): boolean {
  const scanner = state.scanner
  scanner.skipToContent()
  if (scanner.atEnd()) return false
  const tab = scanner.tabBefore()
  if (tab >= 0 && scanner.column >= column) state.fail(tabIndentation(), scanner.span(tab, tab + 1))
  if (scanner.column > column) state.fail(badIndentation(scanner.column, column), scanner.restOfLine())
  return scanner.column === column && scanner.atIndicator(Char.dash)
}
