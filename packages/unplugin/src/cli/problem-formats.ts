import type { Problem } from '@unplugin-ksy/compiler'
import { displayPath } from '../core/describe-problem.js'

/** One problem as programs take it. Lines and columns count from 1; the end is the first column behind the place. */
interface ProblemData {
  /** Relative to the current folder, or absolute if it is outside of that. Written with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Problem['severity']
  readonly code: string
  readonly message: string
  readonly help?: string | undefined
}

/** Problems as a JSON array. */
export function problemsJson(problems: readonly Problem[], cwd: string): string {
  const data = problems.map((problem) => dataOf(problem, cwd))
  return JSON.stringify(data, undefined, 2)
}

/** Problems as GitHub's workflow commands, which become annotations in a pull request. */
export function problemsForGitHub(problems: readonly Problem[], cwd: string): readonly string[] {
  return problems.map((problem) => {
    const { file, line, column, endLine, endColumn, severity, code, message, help } = dataOf(problem, cwd)
    // GitHub takes columns only within one line, and the last one is part of the place.
    const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {}
    const properties = Object.entries({ file, line, endLine, ...columns, title: code })
    const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    return `::${severity} ${list.join(',')}::${escapeData(help === undefined ? message : `${message}\n${help}`)}`
  })
}

function dataOf({ code, severity, message, help, span }: Problem, cwd: string): ProblemData {
  const { source, start, end } = span
  const { line, column } = source.lineColumn(start)
  const { line: endLine, column: endColumn } = source.lineColumn(end)
  return {
    file: displayPath(source.path, cwd),
    line,
    column,
    endLine,
    endColumn,
    severity,
    code,
    message,
    help,
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
