import type { Message } from '../../diagnostics/message.js'
import type { Span } from '../../source/span.js'

/** Ends a parse at its first mistake. The entry points of the parser catch it; it never leaves this folder. */
export class SyntaxFailure extends Error {
  readonly problem: Message
  readonly span: Span

  constructor(problem: Message, span: Span) {
    super(problem.message)
    this.problem = problem
    this.span = span
  }
}
