import { joined, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassReference, DeclaredType } from '../../3-plan/plan.js'
import type { DeclarationScope } from './scope.js'

/** The type of a property: what it gives, and what may be assigned to it. */
export function valueType(type: DeclaredType, scope: DeclarationScope): Code {
  return print(type, scope, (reference) => scope.class(reference))
}

/** What `create` takes for a property: plain data or an instance, wherever the property holds an object. */
export function initType(type: DeclaredType, scope: DeclarationScope): Code {
  return print(type, scope, (reference) => {
    const name = scope.class(reference)
    return scope.hasInit(reference) ? code`${name}._Init` : name
  })
}

/** `T | undefined` for a value that may be absent. */
export function orUndefined(type: Code, optional: boolean): Code {
  return optional ? [type, ' | undefined'] : type
}

type ClassPrinter = (reference: ClassReference) => Code

function print(type: DeclaredType, scope: DeclarationScope, printClass: ClassPrinter): Code {
  switch (type.kind) {
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'string':
    case 'unknown':
      return type.kind
    case 'bytes':
      return scope.global('Uint8Array')
    case 'stream':
      return scope.runtime('KaitaiInput')
    case 'struct':
      return scope.runtime('KaitaiStruct')
    case 'class':
      return printClass(type.class)
    case 'enum':
      return enumType(type, scope)
    case 'array':
      return [element(type.element, scope, printClass), '[]']
    case 'union':
      return joined(
        type.members.map((member) => print(member, scope, printClass)),
        ' | ',
      )
  }
}

/**
 * Data may hold a value that the enum does not name. `number` alone would swallow the enum: editors would show, and
 * complete, nothing but `number`.
 */
function enumType({ enum: reference, big }: DeclaredType & { kind: 'enum' }, scope: DeclarationScope): Code {
  const name = scope.enum(reference)
  return big ? name : code`${name} | (number & {})`
}

function element(type: DeclaredType, scope: DeclarationScope, printClass: ClassPrinter): Code {
  const text = print(type, scope, printClass)
  const isUnion = type.kind === 'union' || (type.kind === 'enum' && !type.big)
  return isUnion ? ['(', text, ')'] : text
}
