import { misnamedCount, misnamedLength } from '../diagnostics/messages/style.js'
import type { Message } from '../diagnostics/message.js'
import type { ContentModel, MemberModel, TypedExpression, TypeModel } from './model.js'
import type { Program } from './program.js'

/**
 * Warns about names that go against Kaitai's style guide: a field that is only the length of `foo` should be
 * `len_foo`, one that is only the count of `foos` should be `num_foos`.
 */
export function checkStyle(type: TypeModel, program: Program): void {
  for (const attribute of [...type.fields, ...type.instances]) {
    if (attribute.kind === 'value-instance') continue
    const length = soleUse(sizeOf(attribute.content), program)
    if (length !== undefined) warn(length, `len_${attribute.id}`, attribute.id, misnamedLength, program)
    const count = attribute.repeat?.kind === 'expr' ? soleUse(attribute.repeat.count, program) : undefined
    if (count !== undefined) warn(count, `num_${attribute.id}`, attribute.id, misnamedCount, program)
  }
  for (const nested of type.types) checkStyle(nested, program)
}

/** The member that an expression consists of, if nothing else in the program names it. */
function soleUse(expression: TypedExpression | undefined, program: Program): MemberModel | undefined {
  if (expression?.kind !== 'member' || expression.object.kind !== 'self') return undefined
  const { member } = expression
  return member.kind !== 'param' && program.references.count(member) === 1 ? member : undefined
}

function sizeOf(content: ContentModel): TypedExpression | undefined {
  switch (content.kind) {
    case 'bytes':
    case 'text':
    case 'struct':
    case 'opaque':
      return content.extent?.size
    case 'switch':
      return content.otherwise === undefined ? undefined : sizeOf(content.otherwise)
    default:
      return undefined
  }
}

function warn(
  member: MemberModel,
  wanted: string,
  use: string,
  message: (name: string, wanted: string, use: string) => Message,
  program: Program,
): void {
  if (member.id === wanted || member.id.startsWith('_') || use.startsWith('_')) return
  const path = member.kind === 'field' ? `${member.path}/id` : member.path
  program.problems.report(message(member.id, wanted, use), member.span, path)
}
