import type {
  Computation,
  Content,
  Extent,
  ProcessPlan,
  ValidationPlan,
  ValuePlan,
} from '../../3-plan/plan.js'

/** Every expression that says something about a value, but for its position. */
export function computationsOf(value: ValuePlan): readonly Computation[] {
  const { condition, constant } = value
  return [
    ...[condition, constant].filter((computation) => computation !== undefined),
    ...ofRepeat(value),
    ...ofContent(value.content),
    ...value.valid.flatMap(computationsOfValidation),
  ]
}

function ofRepeat({ repeat }: ValuePlan): readonly Computation[] {
  if (repeat?.kind === 'expr') return [repeat.count]
  return repeat?.kind === 'until' ? [repeat.condition] : []
}

function ofContent(content: Content): readonly Computation[] {
  switch (content.kind) {
    case 'bytes':
    case 'text':
      return ofExtent(content.extent)
    case 'struct':
      return [
        ...content.args.map(({ value }) => value),
        ...(content.parent === undefined ? [] : [content.parent]),
      ]
    case 'substream':
      return [...ofExtent(content.extent), ...ofContent(content.inner)]
    case 'switch': {
      const cases = content.cases.flatMap((one) => [...one.matches, ...ofContent(one.content)])
      const otherwise = content.otherwise === undefined ? [] : ofContent(content.otherwise)
      return [content.on, ...cases, ...otherwise]
    }
    default:
      return []
  }
}

function ofExtent({ end, process }: Extent): readonly Computation[] {
  return [
    ...(end.kind === 'size' ? [end.size] : []),
    ...(process === undefined ? [] : computationsOfProcess(process)),
  ]
}

/** What a transformation needs besides the bytes. */
export function computationsOfProcess(process: ProcessPlan): readonly Computation[] {
  switch (process.kind) {
    case 'xor':
      return [process.key]
    case 'rotate':
      return [process.amount]
    case 'zlib':
      return []
    case 'custom':
      return process.args
  }
}

/** The expressions of one `valid` key. */
export function computationsOfValidation(plan: ValidationPlan): readonly Computation[] {
  switch (plan.kind) {
    case 'equal':
      return [plan.expected]
    case 'min':
      return [plan.min]
    case 'max':
      return [plan.max]
    case 'any-of':
      return plan.choices
    case 'in-enum':
      return []
    case 'expression':
      return [plan.condition]
  }
}
