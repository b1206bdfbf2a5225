import type { ValueType } from '../2-resolve/model.js'
import type { PlanContext } from './context.js'
import type { DeclaredType } from './plan.js'

export function declareType(type: ValueType, context: PlanContext): DeclaredType {
  switch (type.kind) {
    case 'integer':
    case 'float':
      if (context.isMixed(type)) return { kind: 'union', members: [{ kind: 'number' }, { kind: 'bigint' }] }
      return { kind: context.isBig(type) ? 'bigint' : 'number' }
    case 'boolean':
    case 'string':
    case 'bytes':
    case 'stream':
      return { kind: type.kind }
    case 'enum':
      return { kind: 'enum', enum: context.enum(type.enum), big: context.isBig(type) }
    case 'struct':
      return { kind: 'class', class: context.class(type.type) }
    case 'any-struct':
      return { kind: 'struct' }
    case 'opaque':
      return { kind: 'class', class: context.opaqueClass(type) }
    case 'array':
      return { kind: 'array', element: declareType(type.element, context) }
    case 'union':
      return { kind: 'union', members: type.members.map((member) => declareType(member, context)) }
    case 'any':
    case 'unknown':
      return { kind: 'unknown' }
  }
}
