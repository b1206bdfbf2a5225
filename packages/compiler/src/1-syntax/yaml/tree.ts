import type { Span } from '../../source/span.js'
import type { TextMap } from './text-map.js'

/** A YAML value that knows where it stands. An alias is the very node that its anchor names. */
export type YamlNode = YamlMap | YamlSequence | YamlScalar

export interface YamlMap {
  readonly kind: 'map'
  /** In the order written. No key occurs twice; the entries of a merge key (`<<`) come last. */
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: YamlNode
  readonly value: YamlNode
}

export interface YamlSequence {
  readonly kind: 'sequence'
  readonly items: readonly YamlNode[]
  readonly span: Span
}

export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded'

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** The decoded text: unquoted, unescaped, folded, without indentation. Empty where nothing was written. */
  readonly text: string
  /** Which kind of value a tag such as `!!str` asks for; `undefined` where none is written. */
  readonly tag: ScalarTag | undefined
  /** Includes quotes; of a block scalar, starts at its `|` or `>`. */
  readonly span: Span
  /** Where each character of `text` came from. */
  readonly origin: TextMap
}

export type ScalarTag = 'str' | 'int' | 'float' | 'bool' | 'null'
