import type { TypeName } from '../../1-syntax/expression/ast.js'
import type { Lookup } from '../lookup.js'
import type { TypeModel, ValueType } from '../model.js'
import { bitsRange, integerType } from './integer-range.js'

/** The type that a name stands for in a cast or a parameter; undefined if there is none. */
export function typeOfTypeName(name: TypeName, from: TypeModel, lookup: Lookup): ValueType | undefined {
  const element = elementTypeOf(name, from, lookup)
  return element !== undefined && name.array ? { kind: 'array', element } : element
}

function elementTypeOf(name: TypeName, from: TypeModel, lookup: Lookup): ValueType | undefined {
  const [only] = name.path
  if (only !== undefined && name.path.length === 1 && !name.absolute) {
    const builtIn = builtInType(only)
    if (builtIn !== undefined) return builtIn
  }
  const type = lookup.type(name.path, name.absolute, from)
  return type === undefined ? undefined : { kind: 'struct', type }
}

/** Whether a name stands for a type of the language, which no spec can define. */
export function isBuiltIn(name: TypeName): boolean {
  const [only] = name.path
  return only !== undefined && name.path.length === 1 && !name.absolute && builtInType(only) !== undefined
}

/** The value of a built-in type, by its name in a spec. */
export function builtInType(name: string): ValueType | undefined {
  switch (name) {
    case 'bool':
    case 'b1':
      return { kind: 'boolean' }
    case 'str':
    case 'strz':
      return { kind: 'string' }
    case 'bytes':
      return { kind: 'bytes' }
    case 'io':
      return { kind: 'stream' }
    case 'struct':
      return { kind: 'any-struct' }
    case 'any':
      return { kind: 'any' }
  }
  if (/^f[48](le|be)?$/.test(name)) return { kind: 'float' }
  const integer = /^([us])([1248])(le|be)?$/.exec(name)
  if (integer !== null) {
    const { min, max, wide } = bitsRange(Number(integer[2]) * 8, integer[1] === 's')
    return integerType(min, max, wide)
  }
  const bits = /^b([1-9]\d*)(le|be)?$/.exec(name)
  if (bits !== null) {
    const { min, max, wide } = bitsRange(Number(bits[1]), false)
    return integerType(min, max, wide)
  }
  return undefined
}
