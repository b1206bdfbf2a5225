import { ConsistencyError } from '../errors/consistency-error.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import type { Assignments } from './assignments.js'

/** What comes before padding may be padded too, so that it has to be made again. */
const mostTimes = 4

/** Zeros, spaces, and what erased flash memory holds. */
const fills: ReadonlySet<number> = new Set([0, 0x20, 0xff])

interface Padding {
  readonly object: KaitaiStruct
  readonly property: string
  /** In bytes; 0 where it is not set, so that the next attempt tells. */
  readonly size: number
  readonly fill: number
}

/** Whether an error is about padding that is too long or too short. */
export function isPaddingError(error: unknown): boolean {
  return paddingIn(error) !== undefined
}

/** Writes, and makes padding as long as it has to be where it stands: that is known only when all before it is written. */
export function writePadded<Written>(write: () => Written, assignments: Assignments): Written {
  const times = new Map<object, number>()
  for (;;) {
    try {
      return write()
    } catch (error) {
      const padding = paddingIn(error)
      const count = times.get(padding?.object ?? times) ?? 0
      if (padding === undefined || count === mostTimes) throw error
      times.set(padding.object, count + 1)
      pad(padding, assignments)
    }
  }
}

function pad({ object, property, size, fill }: Padding, assignments: Assignments): void {
  const before: unknown = Reflect.get(object, property)
  const relation = { object, property, index: -1, key: 'size' } as const
  assignments.assign(
    { holder: object, key: property, owner: object, property, before, relation },
    new Uint8Array(size).fill(fill),
  )
}

function paddingIn(error: unknown): Padding | undefined {
  if (!(error instanceof ConsistencyError)) return undefined
  const { _object: object, field: property, expected } = error
  if (object === undefined || !paddingsOf(object).includes(property)) return undefined
  const value: unknown = Reflect.get(object, property)
  const fill = fillOf(value)
  if (fill === undefined) return undefined
  if (value === undefined) return { object, property, size: 0, fill }
  return typeof expected === 'number' ? { object, property, size: expected, fill } : undefined
}

/** What padding is filled with; undefined for a value that means something. */
export function fillOf(value: unknown): number | undefined {
  if (value === undefined) return 0
  if (!(value instanceof Uint8Array)) return undefined
  const [fill = 0] = value
  return fills.has(fill) && value.every((byte) => byte === fill) ? fill : undefined
}

function paddingsOf({ constructor }: KaitaiStruct): readonly unknown[] {
  return '_paddings' in constructor && Array.isArray(constructor._paddings) ? constructor._paddings : []
}
