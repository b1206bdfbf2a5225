import { formatProblems } from '@unplugin-ksy/compiler'
import type { Problem } from '@unplugin-ksy/compiler'
import { displayPath } from '../core/describe-problem.js'
import type { Paint } from './colors.js'

/** Problems in words, with file:line:column and code frames. Paths are relative to the current folder. */
export function problemsText(problems: readonly Problem[], cwd: string, paint: Paint): string {
  return formatProblems(problems, { displayPath: (path) => displayPath(path, cwd) })
    .replaceAll(HEAD, (_, place: string, severity: string) => {
      return `${paint('bold', place)}: ${paint(severity === 'error' ? 'red' : 'yellow', severity)}: `
    })
    .replaceAll(CARETS, (_, gutter: string, carets: string) => gutter + paint('red', carets))
}

/** How the first line of a problem begins. */
const HEAD = /^(.+:\d+:\d+): (error|warning): /gm

/** The line of a code frame that has no number. */
const CARETS = /^( +\| *)(\^+)$/gm
