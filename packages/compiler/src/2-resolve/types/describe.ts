import type { ValueType } from '../model.js'

/** A type in the words of a message: `an integer`, `a list of bytes`, ``the type `chunk` ``. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'integer':
      return 'an integer'
    case 'float':
      return 'a floating-point number'
    case 'boolean':
      return 'a boolean'
    case 'string':
      return 'a string'
    case 'bytes':
      return 'bytes'
    case 'stream':
      return 'a stream'
    case 'enum':
      return `a value of the enum \`${type.enum.id}\``
    case 'struct':
      return `an object of the type \`${type.type.id}\``
    case 'opaque':
      return `an object of the opaque type \`${type.name}\``
    case 'any-struct':
      return 'an object of a type that is not known here'
    case 'array':
      return `a list (each element ${describeType(type.element)})`
    case 'union':
      return `one of several types (${type.members.map(describeType).join(', or ')})`
    case 'any':
    case 'unknown':
      return 'a value of unknown type'
  }
}
