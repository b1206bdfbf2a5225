import { neighboursOf, strangers } from '../conformance/properties/replacements.mjs'
import { instancesOf } from '../support/tree.js'

/** One change of one value somewhere in an object. */
export interface Damage {
  /** Such as `blocks[3].len = 256`. */
  readonly description: string
  apply(): void
}

/** A value and where it is. */
interface Place {
  readonly path: string
  readonly holder: object
  readonly key: string | number
  readonly value: unknown
}

/**
 * A change of one value of an object: to one of another type, out of range, of another length, to none at all, or to one
 * that another object has there.
 *
 * @param other an object of the same class
 * @param place any number: which value
 * @param kind any number: what is done to it
 * @returns undefined if the object has no value
 */
export function damages(object: object, other: object, place: number, kind: number): Damage | undefined {
  const places = [...placesIn(object)]
  const chosen = places[place % places.length]
  if (chosen === undefined) return undefined
  const { path, holder, key, value } = chosen
  const others = [...placesIn(other)]
  const replacements = [...strangers, ...neighboursOf(value), others[kind % others.length]?.value]
  const replacement = replacements[kind % replacements.length]
  return {
    description: `${path} = ${show(replacement)}`,
    apply: () => Reflect.set(holder, key, replacement),
  }
}

function* placesIn(holder: object, path = ''): Generator<Place> {
  const keys = Array.isArray(holder) ? holder.keys() : [...Object.keys(holder), ...instancesOf(holder)]
  for (const key of keys) {
    const value: unknown = Reflect.get(holder, key)
    const here = typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`
    yield { path: here, holder, key, value }
    if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      yield* placesIn(value, here)
    }
  }
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (typeof value === 'object' && value !== null)
    return `${value.constructor?.name} ${Object.keys(value).join()}`
  return String(value)
}
