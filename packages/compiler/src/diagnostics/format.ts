import { codeFrame } from './code-frame.js'
import type { Problem } from './problem.js'

/** How problems are written as text. */
export interface FormatOptions {
  /** The path to show for that of a file, for example one relative to a project. */
  readonly displayPath?: ((path: string) => string) | undefined
  /** Whether to show the lines around the problem. By default true. */
  readonly frame?: boolean | undefined
}

/**
 * One problem as plain text: `gif.ksy:12:5: error: What is wrong. [code]`, the lines around it, and how to mend it. No
 * line break at the end.
 */
export function formatProblem(problem: Problem, options: FormatOptions = {}): string {
  const { code, severity, message, help, span } = problem
  const { line, column } = span.source.lineColumn(span.start)
  const path = options.displayPath?.(span.source.path) ?? span.source.path
  const parts = [`${path}:${line}:${column}: ${severity}: ${message} [${code}]`]
  if (options.frame !== false) parts.push(codeFrame(span))
  if (help !== undefined) parts.push(`help: ${help.replaceAll('\n', '\n      ')}`)
  return parts.join('\n')
}

/** Problems as plain text, file by file and in the order of the text, and a line that counts them. */
export function formatProblems(problems: readonly Problem[], options: FormatOptions = {}): string {
  if (problems.length === 0) return ''
  return [...inOrder(problems).map((problem) => formatProblem(problem, options)), summary(problems)].join(
    '\n\n',
  )
}

/** Files keep the order in which they first occur. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ span }) => span.source.path))]
  return files.flatMap((path) =>
    problems.filter(({ span }) => span.source.path === path).toSorted((a, b) => a.span.start - b.span.start),
  )
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counts = [counted(errors, 'error'), counted(problems.length - errors, 'warning')]
  const files = new Set(problems.map(({ span }) => span.source.path)).size
  const where = files > 1 ? ` in ${files} files` : ''
  return `${counts.filter((count) => count !== undefined).join(' and ')}${where}`
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}
