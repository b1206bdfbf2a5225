import { displayPath } from '../../core/describe-problem.js'
import { ErrorMemory } from './error-memory.js'
import type { Arguments } from '../arguments.js'
import { count } from '../count.js'
import { findFiles } from '../find-files.js'
import { problemsText } from '../problems-text.js'
import { ExitCode } from '../terminal.js'
import type { Terminal } from '../terminal.js'
import { FolderWatchers } from '../watch/folder-watchers.js'
import { foldersToWatch } from '../watch/folders-to-watch.js'
import { Hint } from '../watch/hint.js'
import { printOutcomes } from './print.js'
import { runRound } from './round.js'
import type { Outcome, Round } from './round.js'
import { SpecCache } from './spec-cache.js'

/** How long to wait for more after a change, in milliseconds: saving one file, or changing branches, are many events. */
const SETTLING_TIME = 50

/**
 * `ksy types --watch`: keeps the declarations of specs up to date until the terminal is interrupted.
 *
 * What watchers tell is only taken as a hint that something has changed. What has is found out by looking, so that it
 * does not matter which events an operating system or an editor makes of it.
 *
 * @param paths Asked at every round.
 */
export async function watchTypes(
  { settings }: Arguments,
  paths: () => readonly string[],
  terminal: Terminal,
  cache: SpecCache = new SpecCache(settings),
): Promise<ExitCode> {
  const interrupted = terminal.untilInterrupted()
  const hint = new Hint()
  const watchers = new FolderWatchers(() => hint.give())
  const report = new Report(terminal)
  interrupted.addEventListener('abort', () => hint.give(), { once: true })
  try {
    while (!interrupted.aborted) {
      const found = await findFiles(paths(), terminal.cwd)
      const round = await runRound(found, cache, settings, false, terminal)
      report.print(round)
      const files = [...round.inputs, ...found.missing]
      // Something may have changed between looking and watching.
      if (watchers.watch(foldersToWatch(found.folders, files))) continue
      report.printReady(found.specs.length)
      await hint.taken(SETTLING_TIME)
    }
  } finally {
    watchers.close()
  }
  return ExitCode.ok
}

/** Tells what has happened since it was told last. */
class Report {
  readonly #terminal: Terminal
  readonly #errors = new ErrorMemory()
  #hindered = new Set<string>()
  #ready = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  print({ outcomes, errors }: Round): void {
    const { cwd, paintError } = this.#terminal
    const { added, mended } = this.#errors.update(errors)
    if (added.length > 0) this.#terminal.err(problemsText(added, cwd, paintError))
    for (const path of mended) this.#terminal.out(`${displayPath(path, cwd)} has no errors any more`)
    printOutcomes(this.#news(outcomes), false, this.#terminal)
  }

  printReady(specs: number): void {
    if (!this.#ready) this.#terminal.out(`Watching ${count(specs, 'spec')}. Press Ctrl+C to end.`)
    this.#ready = true
  }

  /** What is in the way stays there, and is told once. */
  #news(outcomes: readonly Outcome[]): readonly Outcome[] {
    const isHindered = ({ state }: Outcome): boolean => state === 'foreign' || state === 'unwritable'
    const before = this.#hindered
    this.#hindered = new Set(outcomes.filter(isHindered).map(({ path }) => path))
    return outcomes.filter((outcome) => !isHindered(outcome) || !before.has(outcome.path))
  }
}
