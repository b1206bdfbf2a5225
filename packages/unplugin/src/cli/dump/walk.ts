import { classOf, hasParts, membersOf } from './members.js'
import type { EnumObject } from './members.js'
import { partsOf } from './parts.js'
import type { Failure, Key, Part, Tree } from './parts.js'
import { Places } from './places.js'
import type { Start } from './read-starts.js'

/** One step through a tree. Between `open` and `close` come the parts of an object or array. */
export type Step =
  | { readonly kind: 'open'; readonly key: Key; readonly value: object }
  | { readonly kind: 'close'; readonly value: object }
  | {
      readonly kind: 'value'
      readonly key: Key
      readonly value: unknown
      readonly enum?: EnumObject | undefined
    }
  /** An object that is shown at another path; undefined if that is not known. */
  | { readonly kind: 'link'; readonly key: Key; readonly value: object; readonly path: string | undefined }
  | { readonly kind: 'failure'; readonly key: Key; readonly error: unknown }

/** An object or array that has been opened. */
interface Frame {
  readonly part: Part
  readonly container: object
  readonly parts: Iterator<Part | Failure>
}

/**
 * Goes through a tree, however deep it is.
 *
 * An instance may lead to what is already open further up, such as an entry of a folder that is the folder itself. That is told
 * as a link: following it would never end.
 *
 * @param path Where `whole` is, such as `/blocks/3`; empty for the root.
 */
export function* walk(whole: Part, path: string, tree: Tree): Generator<Step, void> {
  const places = new Places()
  const frames: Frame[] = []
  let parts: Iterator<Part | Failure> = [whole].values()
  for (;;) {
    const { value: part, done } = parts.next()
    if (done === true) {
      const frame = frames.pop()
      if (frame === undefined) return
      yield { kind: 'close', value: frame.container }
      parts = frames.at(-1)?.parts ?? [].values()
      continue
    }
    if ('error' in part) {
      yield { kind: 'failure', ...part }
      continue
    }
    const { key, value, isLink } = part
    if (!hasParts(value)) {
      yield { kind: 'value', key, value, enum: part.enum }
      continue
    }
    const above = frames.findIndex((frame) => isSame(frame, part))
    if (above >= 0) yield { kind: 'link', key, value, path: pathOf(frames.slice(0, above + 1), path) }
    else if (isLink === true && !Array.isArray(value))
      yield { kind: 'link', key, value, path: places.pathTo(value) }
    else {
      yield { kind: 'open', key, value }
      parts = partsOf(part, value, tree)[Symbol.iterator]()
      frames.push({ part, container: value, parts })
    }
  }
}

/** Whether a value is what has been opened, or was read from the same place in the same way. */
function isSame({ container, part: { origin: upper } }: Frame, { value, origin: lower }: Part): boolean {
  if (container === value) return true
  if (upper === undefined || lower === undefined || !hasParts(value)) return false
  const isSameInstance = upper.type === lower.type && upper.name === lower.name
  return isSameStart(upper.start, lower.start) && (isSameInstance || isSameType(container, value))
}

/** Objects of a type without parameters only depend on where they are read from. */
function isSameType(one: object, other: object): boolean {
  return (
    !Array.isArray(one) &&
    classOf(one) === classOf(other) &&
    membersOf(one).every(({ kind }) => kind !== 'param')
  )
}

function isSameStart(one: Start, other: Start): boolean {
  return one.bytes === other.bytes && one.offset === other.offset && one.size === other.size
}

function pathOf(frames: readonly Frame[], start: string): string {
  const keys = frames.slice(1).map(({ part }) => `/${part.key}`)
  return start + keys.join('') || '/'
}
