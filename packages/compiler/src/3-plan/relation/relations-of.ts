import type { Span } from '../../source/span.js'
import type { ModulePlan, ParseInstancePlan, RelationKind, UnsolvableReason, ValuePlan } from '../plan.js'
import { reasonOf } from './solution.js'

/** What a spec says that data has to agree with, and whether what is stored about the data can follow it. */
export interface Relation {
  readonly kind: RelationKind
  /** The place in the spec's tree, such as `/types/chunk/seq/1/size`. */
  readonly path: string
  readonly span: Span
  /** The expression as the spec has it, in one line. */
  readonly text: string
  /** `derived`: writing stores what follows from the data; else why it does not. */
  readonly outcome: 'derived' | UnsolvableReason
}

const keys: Readonly<Record<RelationKind, string>> = {
  size: 'size',
  count: 'repeat-expr',
  tag: 'type/switch-on',
  condition: 'if',
  offset: 'pos',
}

/** All relations of a module, in the order of its types and their fields. */
export function relationsOf({ classes }: ModulePlan): readonly Relation[] {
  return classes
    .flatMap(({ fields, instances }): readonly ValuePlan[] => [
      ...fields,
      ...instances.filter((each): each is ParseInstancePlan => each.kind === 'parse-instance'),
    ])
    .flatMap(({ path, relations }) =>
      relations.map(({ kind, span, text, solution }) => ({
        kind,
        path: `${path}/${keys[kind]}`,
        span,
        text,
        outcome: reasonOf(solution) ?? 'derived',
      })),
    )
}
