import type { Doc, Valued } from './ast.js'
import type { Place } from './reader/place.js'
import { readOneOrMore } from './reader/read-list.js'
import type { Fields } from './reader/read-map.js'
import { readText } from './reader/read-scalar.js'

export const docKeys = ['doc', 'doc-ref'] as const

export const noDoc: Doc = { text: undefined, refs: [] }

/** `doc` and `doc-ref`, which nearly everything may have. */
export function readDoc(fields: Fields): Doc {
  return { text: fields.read('doc', readText), refs: fields.read('doc-ref', readRefs) ?? [] }
}

function readRefs(place: Place): Valued<string>[] {
  return readOneOrMore(place).flatMap((item) => readText(item) ?? [])
}
