import type { ContentModel, SwitchModel, TypedExpression } from '../../2-resolve/model.js'
import { compute } from '../computation/compute.js'
import { toRepresentation } from '../computation/representation.js'
import type { PlanContext } from '../context.js'
import type { CasePlan, Computation, Content, SwitchContent } from '../plan.js'

/** Neighbouring cases that lead to the very same content become one case with several matches. */
export function planSwitch(
  content: SwitchModel,
  context: PlanContext,
  planContent: (content: ContentModel, context: PlanContext) => Content,
): SwitchContent {
  const { on } = content
  const cases: CasePlan[] = []
  for (const each of content.cases) {
    const match = planMatch(each.match, on, context)
    const planned = planContent(each.content, context)
    const last = cases.at(-1)
    if (last !== undefined && isSame(last.content, planned)) {
      cases.splice(-1, 1, { ...last, matches: [...last.matches, match] })
    } else {
      cases.push({ matches: [match], content: planned, span: each.span })
    }
  }
  return {
    kind: 'switch',
    on: compute(on, context),
    comparison: on.type.kind === 'bytes' ? 'bytes' : 'strict',
    cases,
    otherwise: content.otherwise === undefined ? undefined : planContent(content.otherwise, context),
  }
}

/** A case is written the way the value switched on is held, as a bigint or a number, so that `===` can compare them. */
export function planMatch(match: TypedExpression, on: TypedExpression, context: PlanContext): Computation {
  return toRepresentation(compute(match, context), match.type, context.isBig(on.type), context)
}

function isSame(one: Content, other: Content): boolean {
  // Most cases lead to different classes, which is told without printing them.
  if (one.kind !== other.kind || classOf(one) !== classOf(other)) return false
  return JSON.stringify(one, printable) === JSON.stringify(other, printable)
}

function classOf(content: Content): string | undefined {
  if (content.kind === 'substream') return classOf(content.inner)
  if (content.kind !== 'struct') return undefined
  const { local, members } = content.class
  return [local, ...members].join('.')
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value
}
