import { relative } from 'node:path'
import { formatProblem } from '@unplugin-ksy/compiler'
import type { Problem } from '@unplugin-ksy/compiler'
import { isOutside, posixPath } from './paths.js'

/** A problem in words, with file:line:column and code frame. */
export function describeProblem(problem: Problem, root: string): string {
  return formatProblem(problem, { displayPath: (path) => displayPath(path, root) })
}

/** Several problems in words, in the order given. */
export function describeProblems(problems: readonly Problem[], root: string): string {
  return problems.map((problem) => describeProblem(problem, root)).join('\n\n')
}

/** How people are told of a file: relative to the root if it is inside, else the whole path. */
export function displayPath(path: string, root: string): string {
  const way = relative(root, path)
  return isOutside(way) ? path : posixPath(way)
}
