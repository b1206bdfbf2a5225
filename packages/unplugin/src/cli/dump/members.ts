import { KaitaiInput } from '@unplugin-ksy/runtime'

/** One property of an object: what `CompileOptions.members` tells of it. */
export interface Member {
  readonly name: string
  readonly kind: 'param' | 'field' | 'parse-instance' | 'value-instance'
  /** The enum that its values are of: names by value, and values by name. */
  readonly enum?: EnumObject
}

export type EnumObject = Readonly<Record<string, string | number | bigint>>

/** A class that specs are compiled to, as far as showing its objects needs it. */
export interface ShownClass {
  readonly name: string
  readonly _members?: readonly Member[]
}

/** The properties of an object, in the order of the spec. Hand-written classes have the fields that they have set. */
export function membersOf(object: object): readonly Member[] {
  return classOf(object)._members ?? Object.keys(object).map((name) => ({ name, kind: 'field' }))
}

export function classOf(object: object): ShownClass {
  const { constructor }: { constructor: ShownClass } = object
  return constructor
}

/** Whether a value has parts of its own: it is an object that was read, or an array. */
export function hasParts(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Uint8Array) &&
    !(value instanceof KaitaiInput)
  )
}

/** The value of a property. @throws KaitaiError if it is read only now, and cannot be */
export function valueOf(object: object, name: string): unknown {
  return Reflect.get(object, name)
}
