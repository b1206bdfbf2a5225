import { badKey, unknownKey, wrongKind } from '../../diagnostics/messages/spec.js'
import type { Span } from '../../source/span.js'
import type { YamlEntry, YamlScalar } from '../yaml/tree.js'
import { describe } from './describe.js'
import type { Place } from './place.js'

/** One entry of a map whose keys the author of a spec chooses, such as `types`. */
export interface Entry {
  readonly key: YamlScalar
  readonly name: string
  readonly place: Place
}

/** A map whose keys the language defines. */
export class Fields {
  readonly place: Place
  readonly #entries: ReadonlyMap<string, Entry>

  constructor(place: Place, entries: ReadonlyMap<string, Entry>) {
    this.place = place
    this.#entries = entries
  }

  has(key: string): boolean {
    return this.#entries.has(key)
  }

  get(key: string): Place | undefined {
    return this.#entries.get(key)?.place
  }

  /** The text of a key that is there; else that of the whole map. */
  keySpan(key: string): Span {
    return this.#entries.get(key)?.key.span ?? this.place.span
  }

  /** The value of a key, read by a function that reports what it can't read. */
  read<T>(key: string, read: (place: Place) => T | undefined): T | undefined {
    const place = this.get(key)
    return place === undefined ? undefined : read(place)
  }
}

/**
 * Opens a map whose keys the language defines. Other keys are reported, except those that start with `-`, which are
 * for other tools. Gives undefined for what isn't a map.
 *
 * @param what a phrase such as `a field`
 */
export function readFields(place: Place, what: string, known: readonly string[]): Fields | undefined {
  const entries = readEntries(place, `${what}, which is a map`)
  if (entries === undefined) return undefined
  for (const { name, key, place: child } of entries) {
    if (!known.includes(name)) child.report(unknownKey(name, what, known), key.span)
  }
  return new Fields(place, new Map(entries.map((entry) => [entry.name, entry])))
}

/** The entries of a map without those whose key starts with `-`. Gives undefined for what isn't a map. */
export function readEntries(place: Place, expected: string): Entry[] | undefined {
  return readAllEntries(place, expected)?.filter((entry) => !entry.name.startsWith('-'))
}

/**
 * The entries of a map, whatever their keys. Gives undefined for what isn't a map.
 *
 * @param expected a phrase for the map, such as `a map of types`
 */
export function readAllEntries(place: Place, expected: string): Entry[] | undefined {
  const { node } = place
  if (node.kind !== 'map') {
    place.report(wrongKind(expected, describe(node)))
    return undefined
  }
  return node.entries.flatMap((entry) => readEntry(place, entry))
}

function readEntry(map: Place, { key, value }: YamlEntry): Entry[] {
  if (key.kind === 'scalar') return [{ key, name: key.text, place: map.child(key.text, value) }]
  map.report(badKey(describe(key)), key.span)
  return []
}
