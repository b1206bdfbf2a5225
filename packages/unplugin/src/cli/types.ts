import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { formatProblems } from '@unplugin-ksy/compiler'
import type { Problem } from '@unplugin-ksy/compiler'
import { declarationState, removeGenerated, updateDeclaration } from '../core/declarations/file.js'
import type { DeclarationState } from '../core/declarations/file.js'
import { declarationPlace } from '../core/declarations/place.js'
import { declarationText } from '../core/declarations/text.js'
import { displayPath } from '../core/describe-problem.js'
import { loadSpec } from '../core/load-spec.js'
import type { Arguments } from './arguments.js'
import { count } from './count.js'
import { distinctProblems } from './distinct-problems.js'
import { findFiles } from './find-files.js'
import { findLeftovers } from './leftovers.js'
import { ExitCode } from './terminal.js'
import type { Terminal } from './terminal.js'

/** A declaration file and how it stood when it was looked at. */
interface Outcome {
  readonly path: string
  readonly state: DeclarationState | 'leftover'
}

/** `ksy types`: brings the declarations of specs up to date, or with `--check` tells whether they are. */
export async function types(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const { specs, declarations } = await findFiles(placesToSearch(args), terminal.cwd)
  const leftovers = await findLeftovers(declarations, args.settings)
  const outcomes: Outcome[] = leftovers.map((path) => ({ path, state: 'leftover' }))
  const problems: Problem[] = []
  for (const path of specs) {
    const spec = loadSpec(path, await readFile(path, 'utf8'), args.settings)
    problems.push(...spec.problems)
    const place = declarationPlace(path, args.settings)
    if (place === undefined || spec.declarations === undefined) continue
    const text = declarationText(path, place.path, spec.declarations)
    const state = args.check ? await declarationState(place.path, text) : await updateDeclaration(place, text)
    outcomes.push({ path: place.path, state })
  }
  if (!args.check) for (const path of leftovers) await removeGenerated(path)

  const errors = distinctProblems(problems).filter(({ severity }) => severity === 'error')
  const shown = (path: string): string => displayPath(path, terminal.cwd)
  if (errors.length > 0) terminal.err(formatProblems(errors, { displayPath: shown }))
  const words = args.check ? CHECKED : UPDATED
  for (const { path, state } of outcomes)
    if (state !== 'fresh') terminal.out(`${shown(path)} ${words[state]}`)

  const outdated = args.check && outcomes.some(({ state }) => state !== 'fresh' && state !== 'foreign')
  if (outdated) terminal.err('Run `ksy types` with the same options to bring them up to date.')
  if (outdated || errors.length > 0) return ExitCode.mistakes
  terminal.out(`The types of ${count(specs.length, 'spec')} are up to date`)
  return ExitCode.ok
}

const FOREIGN = 'was not written by unplugin-ksy and is left as it is'

const CHECKED = { missing: 'is missing', stale: 'is stale', leftover: 'is left over', foreign: FOREIGN }

const UPDATED = { missing: 'written', stale: 'updated', leftover: 'removed', foreign: FOREIGN }

/** The declarations' own folder is often a hidden one, or outside of the folder with the specs. */
function placesToSearch({ paths, settings }: Arguments): readonly string[] {
  const { types: place, root } = settings
  return paths.length === 0 && typeof place === 'object' && existsSync(place.dir) ? [root, place.dir] : paths
}
