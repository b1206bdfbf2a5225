import type {
  AttributeModel,
  ContentModel,
  ExtentModel,
  MemberModel,
  TypedExpression,
  TypeModel,
} from '../model.js'

/** The number of bits that every object of a type takes in its stream; undefined if it depends on the data. */
export function fixedBitSizeOfType(type: TypeModel, inside: readonly TypeModel[] = []): number | undefined {
  if (inside.includes(type)) return undefined
  let total = 0
  for (const field of type.fields) {
    const bits = fixedBitSizeOfAttribute(field, [...inside, type])
    if (bits === undefined) return undefined
    // A value of whole bytes begins at a byte, so the bits before it are filled up.
    if (field.content.kind !== 'bits') total = Math.ceil(total / 8) * 8
    total += bits
  }
  return total
}

export function fixedBitSizeOfMember(member: MemberModel): number | undefined {
  if (member.kind === 'field' || member.kind === 'parse-instance') return fixedBitSizeOfAttribute(member, [])
  return undefined
}

function fixedBitSizeOfAttribute(
  attribute: AttributeModel,
  inside: readonly TypeModel[],
): number | undefined {
  if (attribute.condition !== undefined) return undefined
  const element = fixedBitSizeOfContent(attribute.content, inside)
  if (element === undefined || attribute.repeat === undefined) return element
  if (attribute.repeat.kind !== 'expr') return undefined
  const count = constantInteger(attribute.repeat.count)
  return count === undefined ? undefined : element * count
}

function fixedBitSizeOfContent(content: ContentModel, inside: readonly TypeModel[]): number | undefined {
  switch (content.kind) {
    case 'integer':
    case 'float':
      return content.width * 8
    case 'bits':
      return content.width
    case 'bytes':
    case 'text':
      return fixedBitSizeOfExtent(content.extent)
    case 'struct':
      return content.extent === undefined
        ? fixedBitSizeOfType(content.target, inside)
        : fixedBitSizeOfExtent(content.extent)
    case 'opaque':
      return content.extent === undefined ? undefined : fixedBitSizeOfExtent(content.extent)
    case 'switch': {
      if (content.otherwise === undefined) return undefined
      const sizes = [...content.cases.map((each) => each.content), content.otherwise].map((each) =>
        fixedBitSizeOfContent(each, inside),
      )
      return sizes.every((size) => size === sizes[0]) ? sizes[0] : undefined
    }
    case 'invalid':
      return undefined
  }
}

function fixedBitSizeOfExtent(extent: ExtentModel): number | undefined {
  if (extent.size === undefined) return undefined
  const size = constantInteger(extent.size)
  return size === undefined ? undefined : size * 8
}

function constantInteger(expression: TypedExpression): number | undefined {
  return expression.kind === 'integer' ? Number(expression.value) : undefined
}
