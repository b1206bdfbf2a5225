import type { EnumSpec } from '../1-syntax/ast.js'
import type { EnumModel, TypeModel } from './model.js'

export function resolveEnum(spec: EnumSpec, owner: TypeModel): EnumModel {
  return {
    id: spec.id.name,
    owner,
    span: spec.id.span,
    path: spec.path,
    members: spec.members.map((member) => ({
      id: member.id.name,
      value: member.value,
      span: member.id.span,
      doc: member.doc,
    })),
  }
}
