import type {
  ClassPlan,
  Computation,
  Content,
  ModulePlan,
  StructContent,
  ValuePlan,
} from '../../3-plan/plan.js'
import { expressionsOfOrder } from '../computation/expressions-of.js'
import { isPlain } from '../content/plain-extent.js'
import { choicesOf, ownClassOf, partsOf } from '../content/structs-in.js'
import { parseInstancesOf } from '../content/values-of.js'

interface Asked {
  isCheckedWhenWritten(value: ValuePlan): boolean
  hasSeenContext(content: StructContent): boolean
  dependsOnStream(computation: Computation): boolean
}

/**
 * Finds the classes whose objects can be checked while they are written, if all of a file's can: everything stands in `seq`,
 * nothing looks at the stream, and nothing is transformed.
 */
export function findCheckedClasses({ classes }: ModulePlan, asked: Asked): (local: string) => boolean {
  const main = classes.at(-1)
  const byName = new Map(classes.map((type) => [type.local, type]))
  const found = new Set<ClassPlan>()
  const visit = (type: ClassPlan | undefined): boolean => {
    if (type === undefined || !isPlainClass(type, asked)) return false
    if (found.has(type)) return true
    found.add(type)
    return partsOf(type).every((part) => visit(byName.get(ownClassOf(part) ?? '')))
  }
  const all = visit(main) ? new Set([...found].map(({ local }) => local)) : new Set()
  return (local) => all.has(local)
}

function isPlainClass(type: ClassPlan, asked: Asked): boolean {
  const { byteOrder } = type
  const ofOrder = byteOrder?.kind === 'calculated' ? expressionsOfOrder(byteOrder) : []
  return (
    parseInstancesOf(type).length === 0 &&
    !type.instances.some((instance) => instance.kind === 'value-instance' && instance.touchesStream) &&
    !type.fields.some((field) => asked.isCheckedWhenWritten(field)) &&
    !ofOrder.some((part) => asked.dependsOnStream(part)) &&
    !partsOf(type).some((part) => asked.hasSeenContext(part)) &&
    type.fields.every(({ content }) => isPlainContent(content))
  )
}

function isPlainContent(content: Content): boolean {
  switch (content.kind) {
    case 'integer':
    case 'float':
    case 'bits':
    case 'struct':
      return true
    case 'bytes':
    case 'text':
      return content.extent.process === undefined
    case 'substream':
      return isPlain(content.extent)
    case 'switch':
      return choicesOf(content).every(isPlainContent)
  }
}
