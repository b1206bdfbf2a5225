import { aliasesExpandTooFar, emptyAnchor, unknownAnchor } from '../../diagnostics/messages/yaml.js'
import { parseName } from './node-properties.js'
import type { ParseState } from './parse-state.js'
import { emptyScalar } from './empty-scalar.js'
import type { YamlNode } from './tree.js'

/** Far above what a spec needs, far below what would keep a machine busy or exhaust the stack of a recursive walk. */
const maxWeight = 100_000

/** Reads the alias at the position and gives the node it stands for. */
export function parseAlias(state: ParseState): YamlNode {
  const scanner = state.scanner
  const start = scanner.pos
  const name = parseName(state)
  const span = scanner.span(start)
  if (name === '') state.fail(emptyAnchor('*'), span)
  const anchored = state.anchors.get(name)
  if (anchored === undefined) {
    state.report(unknownAnchor(name), span)
    return emptyScalar(state)
  }
  state.weight += anchored.weight
  if (state.weight > maxWeight) state.fail(aliasesExpandTooFar(), span)
  return anchored.node
}
