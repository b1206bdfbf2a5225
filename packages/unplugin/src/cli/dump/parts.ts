import { KaitaiInput, KaitaiStruct } from '@unplugin-ksy/runtime'
import { cachedOf } from './internals.js'
import { classOf, membersOf, valueOf } from './members.js'
import type { EnumObject, Member } from './members.js'
import type { ReadStarts, Start } from './read-starts.js'

/** What a value is called by what it is a part of: a property, or an index from 0. Undefined for the whole. */
export type Key = string | number | undefined

/** A value of a tree. */
export interface Part {
  readonly key: Key
  readonly value: unknown
  /** The enum that it, or its elements, are of. */
  readonly enum?: EnumObject | undefined
  /** Whether it is only named here, if it is an object, since it belongs elsewhere in the tree. */
  readonly isLink?: boolean | undefined
  /** Of a value that was read when it was asked for. */
  readonly origin?: Origin | undefined
}

/** Which instance a value is, of which class, and where it begins. */
export interface Origin {
  readonly type: object
  readonly name: string
  readonly start: Start
}

/** A part that cannot be read. */
export interface Failure {
  readonly key: Key
  readonly error: unknown
}

/** What is known of a tree apart from its objects. */
export interface Tree {
  readonly starts: ReadStarts
  /** Whether all fields were read. Otherwise instances are left alone: what they depend on may be missing. */
  readonly isComplete: boolean
}

/** The parts of an object or array, without what has no value. Each is read when it is asked for. */
export function* partsOf(
  { enum: values, isLink }: Part,
  container: object,
  tree: Tree,
): Iterable<Part | Failure> {
  if (Array.isArray(container)) {
    for (const [key, value] of container.entries())
      if (value !== undefined) yield { key, value, enum: values, isLink }
    return
  }
  for (const member of membersOf(container)) {
    const { name: key, kind } = member
    if (kind === 'param' || kind === 'field' || !tree.isComplete) {
      const value = storedValue(container, member)
      if (isShown(value)) yield { key, value, enum: member.enum, isLink: kind === 'param' }
    } else yield* instancePart(container, member, tree.starts)
  }
}

/** The value of an instance, which is forgotten after that if it had to be read, so that large files fit in memory. */
function* instancePart(object: object, member: Member, starts: ReadStarts): Iterable<Part | Failure> {
  const wasRead = storedValue(object, member) !== undefined
  let part: Part | Failure
  try {
    part = instanceOf(object, member, starts)
  } catch (error) {
    part = { key: member.name, error }
  }
  if ('error' in part || isShown(part.value)) yield part
  if (!wasRead) forget(object, member)
}

/** @throws KaitaiError if it cannot be read */
export function instanceOf(object: object, { name, kind, enum: values }: Member, starts: ReadStarts): Part {
  const { value, start } = starts.during(() => valueOf(object, name))
  const origin = start === undefined ? undefined : { type: classOf(object), name, start }
  return { key: name, value, enum: values, isLink: kind === 'value-instance', origin }
}

/** A value that is there without anything being read. */
function storedValue(object: object, { name, kind }: Member): unknown {
  if (kind === 'param' || kind === 'field') return valueOf(object, name)
  return object instanceof KaitaiStruct ? cachedOf(object)[name] : undefined
}

/** A stream is where values come from, and none itself. */
export function isShown(value: unknown): boolean {
  return value !== undefined && !(value instanceof KaitaiInput)
}

function forget(object: object, { name, kind }: Member): void {
  if (kind !== 'parse-instance') return
  const invalidate = valueOf(object, `_invalidate${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  if (typeof invalidate === 'function') Reflect.apply(invalidate, object, [])
}
