import { mismatch } from '../check/mismatch.js'
import { locate } from '../errors/locate.js'
import type { KaitaiStruct } from './kaitai-struct.js'

/** What a parameter is: the name of a type of JavaScript, or a class. */
type ParameterType =
  | 'number'
  | 'bigint'
  | 'boolean'
  | 'string'
  | {
      readonly name: string
      [Symbol.hasInstance](value: unknown): boolean
    }

/**
 * Checks the parameters of the outermost object, which nothing else can give it. Those of an object with a parent are set
 * by that.
 *
 * @throws ConsistencyError if one is not set, or of another type
 */
export function checkParameters(object: KaitaiStruct, types: Readonly<Record<string, ParameterType>>): void {
  if (object._parent !== undefined) return
  for (const [name, type] of Object.entries(types)) {
    const value: unknown = Reflect.get(object, name)
    if (typeof type === 'string' ? typeof value !== type : !(value instanceof type))
      throw locate(mismatch(inWords(type), value, helpFor(value)), object, name)
  }
}

function inWords(type: ParameterType): string {
  if (type === 'boolean') return 'true or false'
  if (typeof type === 'string') return `a ${type}`
  return `${/^[AEIOU](?!int)/.test(type.name) ? 'an' : 'a'} ${type.name}`
}

function helpFor(value: unknown): string | undefined {
  return value === undefined
    ? 'It is a parameter, and this object has no parent that passes it: pass it to the constructor, to read() or to create()'
    : undefined
}
