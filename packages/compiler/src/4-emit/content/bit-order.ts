import type { FieldPlan } from '../../3-plan/plan.js'

/**
 * Whether a bit field has to start at a whole byte: the field before it takes bits in the other order, which can't go
 * on in the same byte. Everything but bits aligns by itself.
 */
export function startsNewByte(field: FieldPlan, before: FieldPlan | undefined): boolean {
  return (
    field.content.kind === 'bits' &&
    before?.content.kind === 'bits' &&
    before.content.order !== field.content.order
  )
}
