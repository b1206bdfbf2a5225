import type { EnumSpec } from '../1-syntax/ast.js'
import type { EnumModel, TypeModel } from './model.js'
import type { Program } from './program.js'

export function resolveEnum(spec: EnumSpec, owner: TypeModel, program: Program): EnumModel {
  return {
    id: spec.id.name,
    owner,
    span: spec.id.span,
    path: spec.path,
    get wide() {
      return program.wideEnums.has(this)
    },
    members: spec.members.map((member) => ({
      id: member.id.name,
      value: member.value,
      span: member.id.span,
      doc: member.doc,
    })),
  }
}
