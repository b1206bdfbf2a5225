import {
  collectionTag,
  emptyAnchor,
  repeatedProperty,
  scalarTagOnCollection,
  unsupportedTag,
} from '../../diagnostics/messages/yaml.js'
import type { Span } from '../../source/span.js'
import { Char, isBlankOrEnd, isFlowIndicator } from './characters.js'
import type { ParseState } from './parse-state.js'
import type { ScalarTag, YamlNode } from './tree.js'

/** What may stand before a node: an anchor (`&name`) and a tag (`!!str`). */
export interface NodeProperties {
  readonly anchor: string | undefined
  readonly tag: string | undefined
  readonly span: Span
  /** The `weight` of the parse state before the node. */
  readonly weight: number
}

/** Reads the anchor or tag at the position, on top of those already read for the same node. */
export function parseProperty(state: ParseState, known: NodeProperties | undefined): NodeProperties {
  const scanner = state.scanner
  const start = scanner.pos
  const isAnchor = scanner.peek() === Char.ampersand
  const name = isAnchor ? parseName(state) : parseTag(state)
  const span = scanner.span(start)
  if ((isAnchor ? known?.anchor : known?.tag) !== undefined) state.fail(repeatedProperty(), span)
  if (isAnchor && name === '') state.report(emptyAnchor('&'), span)
  return {
    anchor: isAnchor ? name : known?.anchor,
    tag: isAnchor ? known?.tag : name,
    span: scanner.span(known?.span.start ?? start),
    weight: known?.weight ?? state.weight,
  }
}

/** Reads the name after the `&` or `*` at the position. A colon at its end is left to be a key's. */
export function parseName(state: ParseState): string {
  const scanner = state.scanner
  const start = ++scanner.pos
  while (!isBlankOrEnd(scanner.peek()) && !isFlowIndicator(scanner.peek())) scanner.pos++
  if (scanner.pos > start && scanner.peek(-1) === Char.colon) scanner.pos--
  return scanner.text.slice(start, scanner.pos)
}

function parseTag(state: ParseState): string {
  const scanner = state.scanner
  const start = scanner.pos
  const verbatim = /^!<[^>\s]*>/.exec(scanner.text.slice(start, scanner.lineEnd()))
  if (verbatim !== null) {
    scanner.pos += verbatim[0].length
    return verbatim[0].slice(2, -1)
  }
  while (!isBlankOrEnd(scanner.peek()) && !isFlowIndicator(scanner.peek())) scanner.pos++
  return scanner.text.slice(start, scanner.pos).replace(/^!!/, 'tag:yaml.org,2002:')
}

/** Gives a node its tag, and makes it known by its anchor. */
export function applyProperties(
  state: ParseState,
  node: YamlNode,
  properties: NodeProperties | undefined,
): YamlNode {
  if (properties === undefined) return node
  const tagged = properties.tag === undefined ? node : applyTag(state, node, properties.tag, properties.span)
  if (properties.anchor !== undefined) {
    state.anchors.set(properties.anchor, { node: tagged, weight: state.weight - properties.weight + 1 })
  }
  return tagged
}

const scalarTags: ReadonlyMap<string, ScalarTag> = new Map([
  ['!', 'str'],
  ['tag:yaml.org,2002:str', 'str'],
  ['tag:yaml.org,2002:int', 'int'],
  ['tag:yaml.org,2002:float', 'float'],
  ['tag:yaml.org,2002:bool', 'bool'],
  ['tag:yaml.org,2002:null', 'null'],
])

const collectionTags: ReadonlyMap<string, 'map' | 'sequence'> = new Map([
  ['tag:yaml.org,2002:map', 'map'],
  ['tag:yaml.org,2002:seq', 'sequence'],
])

function applyTag(state: ParseState, node: YamlNode, tag: string, span: Span): YamlNode {
  const scalarTag = scalarTags.get(tag)
  const collectionKind = collectionTags.get(tag)
  const written = tag.replace('tag:yaml.org,2002:', '!!')
  if (scalarTag !== undefined) {
    if (node.kind === 'scalar') return { ...node, tag: scalarTag }
    if (tag !== '!') state.report(scalarTagOnCollection(written), span)
  } else if (collectionKind !== undefined) {
    if (node.kind !== collectionKind) state.report(collectionTag(written), span)
  } else {
    state.report(unsupportedTag(written), span)
  }
  return node
}
