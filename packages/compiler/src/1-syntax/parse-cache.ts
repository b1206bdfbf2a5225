import { ProblemCollector } from '../diagnostics/collector.js'
import type { Problem } from '../diagnostics/problem.js'
import type { SourceFile } from '../source/source-file.js'
import type { SpecFile } from './ast.js'
import { parseSpec } from './parse-spec.js'

interface Parsed {
  readonly text: string
  readonly spec: SpecFile | undefined
  readonly problems: readonly Problem[]
}

/**
 * Syntax trees, for several compilations that look at the same files. Of each file the tree of the text that it had last is
 * kept.
 */
export class ParseCache {
  readonly #parsed = new Map<string, Parsed>()

  /** What `parseSpec` gives for a file. The problems are reported each time. */
  parse(source: SourceFile, problems: ProblemCollector): SpecFile | undefined {
    const parsed = this.#known(source) ?? this.#parse(source)
    for (const problem of parsed.problems) problems.report(problem, problem.span, problem.path)
    return parsed.spec
  }

  #known({ path, text }: SourceFile): Parsed | undefined {
    const known = this.#parsed.get(path)
    return known?.text === text ? known : undefined
  }

  #parse(source: SourceFile): Parsed {
    const problems = new ProblemCollector()
    const spec = parseSpec(source, problems)
    const parsed = { text: source.text, spec, problems: problems.inOrder }
    this.#parsed.set(source.path, parsed)
    return parsed
  }
}
