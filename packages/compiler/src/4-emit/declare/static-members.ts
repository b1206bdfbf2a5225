import { joined, lines, mapped, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan } from '../../3-plan/plan.js'
import { createArgument } from './init.js'
import { specParameters } from './parameters.js'
import type { DeclarationScope } from './scope.js'

/** `read`, `write` and `create`, with the types of this class. Their documentation is inherited. */
export function emitStaticMembers(type: ClassPlan, scope: DeclarationScope): Code {
  const self = scope.class({ local: type.local, members: [] })
  const read = code`static ${mapped(type.span, 'read')}(${readParameters(type, scope)}): ${self}`
  if (scope.mode === 'read') return read
  const bytes = `${scope.global('Uint8Array')}<${scope.global('ArrayBuffer')}>`
  return lines(
    read,
    code`static ${mapped(type.span, 'write')}(object: ${self}, options?: ${scope.runtime('WriteOptions')}): ${bytes}`,
    code`static ${mapped(type.span, 'create')}(init: ${createArgument(type, scope)}): ${self}`,
  )
}

function readParameters({ params }: ClassPlan, scope: DeclarationScope): Code {
  const source = joined(
    [scope.global('ArrayBuffer'), scope.global('ArrayBufferView'), scope.runtime('KaitaiInput')],
    ' | ',
  )
  return joined([['source: ', source], ...specParameters(params, scope, ['source'])], ', ')
}
