import { readFile } from 'node:fs/promises'
import { ParseCache } from '@unplugin-ksy/compiler'
import type { Problem, Relation } from '@unplugin-ksy/compiler'
import { loadSpec } from '../core/load-spec.js'
import type { Arguments } from './arguments.js'
import { count, showProgress } from './count.js'
import { distinctProblems } from './distinct-problems.js'
import { findGivenFiles } from './find-files.js'
import { problemsForGitHub, problemsJson } from './problem-formats.js'
import { problemsText } from './problems-text.js'
import { relationsJson, relationsText } from './relations-text.js'
import { ExitCode } from './terminal.js'
import type { Terminal } from './terminal.js'

/** `ksy check`: reports the mistakes in specs. */
export async function check(
  { paths, settings, format, derive }: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const { specs } = await findGivenFiles(paths, terminal.cwd)
  const found: Problem[] = []
  const relations: Relation[] = []
  const cache = new ParseCache()
  for (const [index, path] of specs.entries()) {
    showProgress(terminal, index, specs.length)
    const text = await readFile(path, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const loaded = loadSpec(path, text, settings, { cache })
    found.push(...loaded.problems)
    if (derive) relations.push(...loaded.relations)
  }

  const problems = distinctProblems(found)
  const failed = problems.some(({ severity }) => severity === 'error')
  if (derive && !failed) {
    terminal.out(
      format === 'json' ? relationsJson(relations, terminal.cwd) : relationsText(relations, terminal),
    )
    return ExitCode.ok
  }
  if (format === 'json') terminal.out(problemsJson(problems, terminal.cwd))
  else if (format === 'github')
    for (const line of problemsForGitHub(problems, terminal.cwd)) terminal.out(line)
  else {
    if (problems.length > 0) terminal.out(problemsText(problems, terminal.cwd, terminal.paint))
    if (!failed) terminal.out(`${count(specs.length, 'spec')} without errors`)
  }
  return failed ? ExitCode.mistakes : ExitCode.ok
}
