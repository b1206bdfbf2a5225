import type { RuleKey } from '../errors/rules.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { pathOf } from '../struct/path-of.js'

/** A statement of the spec about one value of one object. */
export interface Relation {
  readonly object: KaitaiStruct
  readonly property: string
  /** Of an element of a list, else negative. */
  readonly index: number
  readonly key: RuleKey | 'pos' | 'derive'
}

/** Such as `files[3].body`. */
export function nameOf({ object, property, index }: Omit<Relation, 'key'>): string {
  const path = pathOf(object)
  return `${path === '' ? '' : `${path}.`}${property}${index < 0 ? '' : `[${index}]`}`
}
