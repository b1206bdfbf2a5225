import type { Span } from '../source/span.js'
import type { Message } from './message.js'
import type { Problem } from './problem.js'

/** Gathers the problems of one compilation, so that all of them are reported at once. */
export class ProblemCollector {
  readonly #problems: Problem[] = []
  /** A hostile file can have hundreds of thousands of problems, and none may be compared with all others. */
  readonly #known = new Set<string>()

  /** Records a problem. The same message at the same place is kept once. */
  report(message: Message, span: Span, path: string): void {
    const key = JSON.stringify([path, span.start, message.message])
    if (this.#known.has(key)) return
    this.#known.add(key)
    this.#problems.push({ ...message, span, path })
  }

  /** By file, then from the top of each file to its end. */
  get inOrder(): readonly Problem[] {
    const files = [...new Set(this.#problems.map((problem) => problem.span.source))]
    return files.flatMap((file) =>
      this.#problems
        .filter((problem) => problem.span.source === file)
        .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    )
  }

  get hasErrors(): boolean {
    return this.#problems.some((problem) => problem.severity === 'error')
  }
}
