import type { ProblemCollector } from '../../diagnostics/collector.js'
import type { Message } from '../../diagnostics/message.js'
import type { Span } from '../../source/span.js'
import type { Node, Valued } from '../ast.js'
import type { YamlNode } from '../yaml/tree.js'

/** A YAML value at its place in the spec, and where to report what is wrong with it. */
export class Place {
  readonly node: YamlNode
  readonly path: string
  readonly #problems: ProblemCollector

  constructor(node: YamlNode, path: string, problems: ProblemCollector) {
    this.node = node
    this.path = path
    this.#problems = problems
  }

  get span(): Span {
    return this.node.span
  }

  report(message: Message, span: Span = this.node.span): void {
    this.#problems.report(message, span, this.path)
  }

  /** A place below this one: the entry of a map or the item of a list. */
  child(step: string | number, node: YamlNode): Place {
    return new Place(node, this.path === '/' ? `/${step}` : `${this.path}/${step}`, this.#problems)
  }

  /** What every syntax node says about itself. */
  toNode(): Node {
    return { span: this.node.span, path: this.path }
  }

  withValue<T>(value: T): Valued<T> {
    return { value, span: this.node.span, path: this.path }
  }
}
