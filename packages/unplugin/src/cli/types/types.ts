import { existsSync } from 'node:fs'
import type { Arguments } from '../arguments.js'
import { count } from '../count.js'
import { findGivenFiles } from '../find-files.js'
import { problemsText } from '../problems-text.js'
import { ExitCode } from '../terminal.js'
import type { Terminal } from '../terminal.js'
import { printOutcomes } from './print.js'
import { runRound } from './round.js'
import { SpecCache } from './spec-cache.js'
import { watchTypes } from './watch.js'

/** `ksy types`: brings the declarations of specs up to date, or with `--check` tells whether they are. */
export async function types(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const found = await findGivenFiles(placesToSearch(args), terminal.cwd)
  if (args.watch) return watchTypes(args, () => placesToSearch(args), terminal)

  const cache = new SpecCache(args.settings)
  const { outcomes, errors } = await runRound(found, cache, args.settings, args.check, terminal)
  if (errors.length > 0) {
    terminal.err(problemsText(errors, terminal.cwd, terminal.paintError))
  }
  printOutcomes(outcomes, args.check, terminal)
  const outdated = args.check && outcomes.some(({ state }) => state !== 'fresh' && state !== 'foreign')
  if (outdated) terminal.err('Run `ksy types` with the same options to bring them up to date.')
  const failed = outcomes.some(({ state }) => state === 'unwritable')
  if (outdated || failed || errors.length > 0) return ExitCode.mistakes
  terminal.out(`The types of ${count(found.specs.length, 'spec')} are up to date`)
  return ExitCode.ok
}

/** The declarations' own folder is often a hidden one, or outside of the folder with the specs. */
function placesToSearch({ paths, settings }: Arguments): readonly string[] {
  const { types: place, root } = settings
  return paths.length === 0 && typeof place === 'object' && existsSync(place.dir) ? [root, place.dir] : paths
}
