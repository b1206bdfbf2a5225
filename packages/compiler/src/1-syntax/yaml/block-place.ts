import type { ParseState } from './parse-state.js'
import type { YamlNode } from './tree.js'

/** What the place of a node allows. */
export interface BlockPlace {
  /** The indentation of the collection that the node belongs to, -1 for the root; the node's lines go deeper. */
  readonly parent: number
  /** Whether a sequence may stand at the parent's own indentation, as it may under a key. */
  readonly levelSequence: boolean
  /** Whether a map or sequence may begin on the current line, as it may after `- `. */
  readonly compact: boolean
}

/** Reads the node at a place. Handed down, so that the files of the grammar need not import each other in a circle. */
export type ParseBlockNode = (state: ParseState, place: BlockPlace) => YamlNode
