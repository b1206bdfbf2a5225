import type { FieldModel, ParseInstanceModel, RepeatModel } from '../2-resolve/model.js'
import { compute, computeSize } from './computation/compute.js'
import { planContent } from './content/content.js'
import type { PlanContext } from './context.js'
import { declareType } from './declared-type.js'
import { planDoc } from './doc.js'
import type { RepeatPlan, ValuePlan } from './plan.js'
import { planRelations } from './relation/relations.js'
import { planRules } from './rules.js'
import { planConstant, planValidation } from './valid.js'

/** What a `seq` field and a parse instance have in common. */
export function planValue(
  attribute: FieldModel | ParseInstanceModel,
  property: string,
  context: PlanContext,
): ValuePlan {
  const { path, span, doc, type, optional, condition, repeat, content, valid, constant } = attribute
  return {
    property,
    path,
    span,
    doc: planDoc(doc),
    type: declareType(type, context),
    optional,
    condition: condition === undefined ? undefined : compute(condition, context),
    repeat: repeat === undefined ? undefined : planRepeat(repeat, context),
    content: planContent(content, context),
    valid: valid.map((each) => planValidation(each, content.type, context)),
    constant: constant === undefined ? undefined : planConstant(constant, content.type, context),
    rules: planRules(attribute, context),
    relations: planRelations(attribute, 'pos' in attribute ? attribute.pos : undefined, context),
  }
}

function planRepeat(repeat: RepeatModel, context: PlanContext): RepeatPlan {
  switch (repeat.kind) {
    case 'expr':
      return { kind: 'expr', count: computeSize(repeat.count, context) }
    case 'eos':
      return { kind: 'eos' }
    case 'until':
      return { kind: 'until', condition: compute(repeat.condition, context) }
  }
}
