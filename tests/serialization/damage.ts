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
  const replacements = [...replacementsOf(value), others[kind % others.length]?.value]
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

const strangers: readonly unknown[] = [
  ...[undefined, null, true, false, 0, 1, -1, 255, 256, 0.5, 2 ** 32, 2 ** 53, NaN, Infinity],
  ...[0n, -1n, 2n ** 64n, '', 'text', '\0', ';', '€\ud800', new Uint8Array(0), Uint8Array.of(1, 0, 0xff)],
  ...[[], [1], [undefined], {}, new Date(0), () => 1],
]

/** What a value is not, but might be taken for. */
function replacementsOf(value: unknown): readonly unknown[] {
  return [...strangers, ...neighboursOf(value)]
}

function neighboursOf(value: unknown): readonly unknown[] {
  // Not `-value`: a negative zero is written as the zero that it equals.
  if (typeof value === 'number') return [value + 1, value - 1, 0 - value, String(value)]
  if (typeof value === 'bigint') return [value + 1n, value - 1n, -value, Number(value)]
  if (typeof value === 'string')
    return [`${value}a`, value.slice(1), `${value}\0`, `${value};`, `${value} `, `é${value}`]
  if (value instanceof Uint8Array) {
    const longer = [0, 1, 0x3b, 0xaa, 0xbb, 0xff].map((byte) => Uint8Array.of(...value, byte))
    return [...longer, value.slice(1), value.slice(0, -1), Array.from(value), new DataView(value.buffer)]
  }
  if (Array.isArray(value)) {
    return [
      [...value, value[0]],
      value.slice(1),
      value.toReversed(),
      Array(value.length),
      { ...value },
      new Set(value),
    ]
  }
  if (typeof value === 'object') return [{ ...value }, [value]]
  return []
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (typeof value === 'object' && value !== null)
    return `${value.constructor?.name} ${Object.keys(value).join()}`
  return String(value)
}
