import { isEmpty, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ClassPlan } from '../../3-plan/plan.js'
import { emitConstructor } from './constructor.js'
import { docComment } from './doc.js'
import { emitEnum } from './enum.js'
import { emitField } from './field.js'
import { emitInit } from './init.js'
import { emitParseInstance } from './parse-instance.js'
import { emitParam } from './param.js'
import type { DeclarationScope } from './scope.js'
import { emitServiceMembers } from './service-members.js'
import { emitStaticMembers } from './static-members.js'
import { emitValueInstance } from './value-instance.js'

/** A class, and the namespace that holds what is nested in it. */
export function emitClass(type: ClassPlan, scope: DeclarationScope): Code {
  const name = mapped(type.span, type.name)
  const base = scope.runtime(scope.mode === 'read' ? 'KaitaiStruct' : 'ReadWriteKaitaiStruct')
  const declare = scope.isTopLevel ? 'declare ' : ''
  return paragraphs(
    code`
      ${docComment(type.doc)}
      ${declare}class ${name} extends ${base} {
        ${members(type, scope)}
      }
    `,
    namespace(type, scope.enter(type), declare),
  )
}

function members(type: ClassPlan, scope: DeclarationScope): Code {
  return lines(
    emitConstructor(type, scope),
    ...type.params.map((param) => emitParam(param, scope)),
    ...type.fields.map((field) => emitField(field, scope)),
    ...type.instances.map((instance) =>
      instance.kind === 'parse-instance'
        ? emitParseInstance(instance, scope)
        : emitValueInstance(instance, scope),
    ),
    emitServiceMembers(type, scope),
    emitStaticMembers(type, scope),
  )
}

function namespace(type: ClassPlan, inside: DeclarationScope, declare: string): Code {
  const nested = type.nested.map(({ local }) => inside.classPlan(local)).filter((plan) => plan !== undefined)
  const content = paragraphs(
    ...type.enums.map(emitEnum),
    ...nested.map((plan) => emitClass(plan, inside)),
    emitInit(type, inside),
  )
  if (isEmpty(content)) return nothing
  return code`
    ${declare}namespace ${mapped(type.span, type.name)} {
      ${content}
    }
  `
}
