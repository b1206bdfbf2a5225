import type { Content } from '../../3-plan/plan.js'

/** Whether a value can be an object of a generated class, which `create` makes of plain data. */
export function holdsObjects(content: Content): boolean {
  switch (content.kind) {
    case 'struct':
      return !content.opaque
    case 'substream':
      return !content.inner.opaque
    case 'switch':
      return (
        content.cases.some((one) => holdsObjects(one.content)) ||
        (content.otherwise !== undefined && holdsObjects(content.otherwise))
      )
    default:
      return false
  }
}
