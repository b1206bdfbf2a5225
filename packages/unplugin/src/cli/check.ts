import { readFile } from 'node:fs/promises'
import { ParseCache, formatProblems } from '@unplugin-ksy/compiler'
import type { Problem } from '@unplugin-ksy/compiler'
import { displayPath } from '../core/describe-problem.js'
import { loadSpec } from '../core/load-spec.js'
import type { Arguments } from './arguments.js'
import { count } from './count.js'
import { distinctProblems } from './distinct-problems.js'
import { findGivenFiles } from './find-files.js'
import { ExitCode } from './terminal.js'
import type { Terminal } from './terminal.js'

/** `ksy check`: reports the mistakes in specs. */
export async function check({ paths, settings }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { specs } = await findGivenFiles(paths, terminal.cwd)
  const found: Problem[] = []
  const cache = new ParseCache()
  for (const path of specs) {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text !== undefined) found.push(...loadSpec(path, text, settings, { cache }).problems)
  }

  const problems = distinctProblems(found)
  if (problems.length > 0) {
    terminal.out(formatProblems(problems, { displayPath: (path) => displayPath(path, terminal.cwd) }))
  }
  const failed = problems.some(({ severity }) => severity === 'error')
  if (!failed) terminal.out(`${count(specs.length, 'spec')} without errors`)
  return failed ? ExitCode.mistakes : ExitCode.ok
}
