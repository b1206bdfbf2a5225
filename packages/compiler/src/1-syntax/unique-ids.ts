import { duplicateId } from '../diagnostics/messages/spec.js'
import type { ProblemCollector } from '../diagnostics/collector.js'
import type { Identifier } from './ast.js'

/** Sees to it that names are given once: the parameters, fields and instances of a type share one namespace. */
export class UniqueIds {
  readonly #owner: string
  readonly #problems: ProblemCollector
  readonly #known = new Map<string, Identifier>()

  /** @param owner a phrase for what has the names, such as `type` */
  constructor(owner: string, problems: ProblemCollector) {
    this.#owner = owner
    this.#problems = problems
  }

  /** Only the nodes whose name is new; the others are reported. Nodes without a name are kept. */
  keepNew<T extends { readonly id: Identifier | undefined }>(nodes: readonly T[]): T[] {
    return nodes.filter(({ id }) => id === undefined || this.#claim(id))
  }

  #claim(id: Identifier): boolean {
    const first = this.#known.get(id.name)
    if (first === undefined) {
      this.#known.set(id.name, id)
      return true
    }
    const { line } = first.span.source.lineColumn(first.span.start)
    this.#problems.report(duplicateId(id.name, this.#owner, first.path, line), id.span, id.path)
    return false
  }
}
