import type { Relation } from '@unplugin-ksy/compiler'
import { displayPath } from '../core/describe-problem.js'
import { count } from './count.js'
import type { Terminal } from './terminal.js'

const nouns: Readonly<Record<Relation['kind'], string>> = {
  size: 'size',
  count: 'count',
  offset: 'offset',
  tag: 'tag',
  condition: 'condition',
}

/** Why something is not derived, to be read after its expression. */
const reasons: Readonly<Record<Exclude<Relation['outcome'], 'derived'>, string>> = {
  constant: 'is the same whatever is stored',
  stream: 'follows from the stream, and nothing is stored',
  alignment: 'is what is missing to a multiple, so that the padding follows it',
  'other-data': 'is the size of other data, and nothing is stored',
  'several-fields': 'is computed from more than one stored value',
  'not-invertible': 'does not tell what to store',
  'argument-elsewhere': 'is a parameter of another object',
}

/** These need nobody's attention. */
const fine: ReadonlySet<Relation['outcome']> = new Set(['derived', 'constant', 'stream', 'alignment'])

/** What can't be derived, each on a line, and how much of each kind can. */
export function relationsText(relations: readonly Relation[], { cwd, paint }: Terminal): string {
  const lines = relations.flatMap(({ kind, text, outcome, span }) => {
    if (outcome === 'derived' || fine.has(outcome)) return []
    const { line, column } = span.source.lineColumn(span.start)
    const place = `${displayPath(span.source.path, cwd)}:${line}:${column}`
    return [`${paint('bold', place)}: ${nouns[kind]} '${text}' ${reasons[outcome]}`]
  })
  const summary = Object.keys(nouns).flatMap((kind) => summaryOf(kind, relations))
  return [...lines, ...(lines.length > 0 && summary.length > 0 ? [''] : []), ...summary].join('\n')
}

function summaryOf(kind: string, relations: readonly Relation[]): readonly string[] {
  const own = relations.filter((relation) => relation.kind === kind)
  if (own.length === 0) return []
  const derived = own.filter(({ outcome }) => outcome === 'derived').length
  const open = own.filter(({ outcome }) => !fine.has(outcome)).length
  const rest = own.length - derived - open
  const parts = [`${derived} derived`, ...(rest > 0 ? [`${rest} with nothing to derive`] : [])]
  return [
    `${count(own.length, kind)}: ${[...parts, ...(open > 0 ? [`${open} not derived`] : [])].join(', ')}`,
  ]
}

/** For programs: all relations. */
export function relationsJson(relations: readonly Relation[], cwd: string): string {
  return JSON.stringify(
    relations.map(({ kind, path, text, outcome, span }) => ({
      file: displayPath(span.source.path, cwd),
      ...span.source.lineColumn(span.start),
      kind,
      path,
      text,
      outcome,
    })),
    undefined,
    2,
  )
}
