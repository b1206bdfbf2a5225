import type { Message } from '../../diagnostics/message.js'
import { tooDeep } from '../../diagnostics/messages/yaml.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import { Scanner } from './scanner.js'
import type { YamlNode } from './tree.js'

/** Deeper nesting than any spec has; a guard against running out of stack. */
const maxDepth = 200

/** A mistake after which the rest of the file can't be understood. Thrown and caught inside `yaml/` only. */
export class YamlSyntaxError extends Error {
  override readonly name = 'YamlSyntaxError'
  readonly problem: Message
  readonly span: Span

  constructor(problem: Message, span: Span) {
    super(problem.message)
    this.problem = problem
    this.span = span
  }
}

export interface AnchoredNode {
  readonly node: YamlNode
  /** How many nodes it has, those behind its own aliases counted each time. */
  readonly weight: number
}

/** What the parts of the parser share while they read one file. */
export class ParseState {
  readonly scanner: Scanner
  readonly anchors: Map<string, AnchoredNode> = new Map()
  /** Reports a mistake that leaves the rest of the file readable. */
  readonly report: (message: Message, span: Span) => void
  /** The nodes read so far, those behind aliases counted each time. */
  weight = 0
  #depth = 0

  constructor(source: SourceFile, report: (message: Message, span: Span) => void) {
    this.scanner = new Scanner(source)
    this.report = report
  }

  /** Gives up: throws the mistake. */
  fail(message: Message, span: Span): never {
    throw new YamlSyntaxError(message, span)
  }

  /** Runs the reading of one node, with its depth counted. */
  nested<T>(read: () => T): T {
    this.weight++
    if (++this.#depth > maxDepth) this.fail(tooDeep(maxDepth), this.scanner.restOfLine())
    const result = read()
    this.#depth--
    return result
  }
}
