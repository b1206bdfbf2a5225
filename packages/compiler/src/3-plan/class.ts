import type { ParamModel, TypeModel } from '../2-resolve/model.js'
import { planByteOrder } from './byte-order.js'
import { compute } from './computation/compute.js'
import type { PlanContext } from './context.js'
import { declareType } from './declared-type.js'
import { planDoc } from './doc.js'
import { planEnum } from './enum.js'
import { planField } from './field.js'
import { planInstance } from './instance.js'
import { lowerCamelCase, upperCamelCase } from './names/case.js'
import { pathFromRoot } from './names/module-names.js'
import type { ClassPlan, ParamPlan } from './plan.js'
import { rootOf } from './root.js'

export function planClass(type: TypeModel, context: PlanContext): ClassPlan {
  const { names } = context
  return {
    local: names.local(type),
    name: upperCamelCase(type.id),
    qualifiedName: pathFromRoot(type).map((each) => upperCamelCase(each.id)),
    path: type.path,
    span: type.span,
    doc: planDoc(type.doc),
    nested: type.types.map((nested) => ({
      name: upperCamelCase(nested.id),
      local: names.local(nested),
      span: nested.span,
    })),
    enums: type.enums.map((each) => planEnum(each, context)),
    params: type.params.map((param) => planParam(param, context)),
    fields: type.fields.map((field) => planField(field, context)),
    instances: type.instances.map((instance) => planInstance(instance, context)),
    root: rootOf(type),
    rootClass: context.class(type.module.root),
    parents: type.parents.flatMap((parent) => names.reference(parent) ?? []),
    byteOrder: planByteOrder(type, context),
    toStringValue:
      type.toStringExpression === undefined ? undefined : compute(type.toStringExpression, context),
  }
}

function planParam(param: ParamModel, context: PlanContext): ParamPlan {
  const { id, type, doc, span, path } = param
  return { property: lowerCamelCase(id), type: declareType(type, context), doc: planDoc(doc), span, path }
}
