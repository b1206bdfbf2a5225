import { existsSync } from 'node:fs'
import type { Problem } from '@unplugin-ksy/compiler'
import { filesInCache } from '../../core/declarations/arbitrary-extensions.js'
import type { TsconfigCache } from '../../core/declarations/arbitrary-extensions.js'
import { updateDeclaration } from '../../core/declarations/file.js'
import { declarationPlace } from '../../core/declarations/place.js'
import { declarationText } from '../../core/declarations/text.js'
import { generatedState, removeGenerated } from '../../core/generated-file.js'
import type { FileState, GeneratedState } from '../../core/generated-file.js'
import type { LoadedSpec } from '../../core/load-spec.js'
import type { Settings } from '../../core/options.js'
import { posixPath } from '../../core/paths.js'
import { distinctProblems } from '../distinct-problems.js'
import { showProgress } from '../count.js'
import type { FoundFiles } from '../find-files.js'
import type { Terminal } from '../terminal.js'
import { findLeftovers } from './leftovers.js'
import type { SpecCache } from './spec-cache.js'
import { errorMessage } from '../../core/error-message.js'

/** A declaration file, or its map, and how it stood when it was looked at. */
export interface Outcome {
  readonly path: string
  readonly state: FileState | 'leftover' | 'unwritable'
  /** Why a file is unwritable. */
  readonly reason?: string
}

/** What came of bringing the declarations of specs up to date once. */
export interface Round {
  readonly outcomes: readonly Outcome[]
  /** Each error once. */
  readonly errors: readonly Problem[]
  /** Every file that had a say, whether it is there or not. Absolute. */
  readonly inputs: readonly string[]
}

/** Systems limit how many files a process may have open. */
const WRITTEN_AT_ONCE = 32

/**
 * Brings the declarations of specs up to date.
 *
 * @param check Whether to write nothing.
 */
export async function runRound(
  { specs, declarations }: FoundFiles,
  cache: SpecCache,
  settings: Settings,
  check: boolean,
  terminal: Terminal,
): Promise<Round> {
  cache.startRound()
  const tsconfigs: TsconfigCache = new Map()
  const candidates = [...declarations, ...placesOfLostSpecs(specs, cache, settings, tsconfigs)]
  const outcomes: Outcome[] = []
  const problems: Problem[] = []
  const inputs = new Set<string>(specs)
  let writing: Promise<Outcome | undefined>[] = []
  const finishWriting = async (): Promise<void> => {
    for (const outcome of await Promise.all(writing)) if (outcome !== undefined) outcomes.push(outcome)
    writing = []
  }
  for (const [index, path] of specs.entries()) {
    showProgress(terminal, index, specs.length)
    const spec = await cache.load(path)
    if (spec === undefined) continue
    problems.push(...spec.problems)
    for (const file of spec.dependencies) inputs.add(file)
    writing.push(bringUpToDate(spec, settings, check, tsconfigs))
    if (writing.length === WRITTEN_AT_ONCE) await finishWriting()
  }
  await finishWriting()
  const leftovers = await findLeftovers(candidates, settings, tsconfigs)
  for (const path of leftovers)
    outcomes.push(check ? { path, state: 'leftover' } : await attempt(path, () => removeLeftover(path)))
  for (const file of filesInCache(tsconfigs)) inputs.add(posixPath(file))
  return {
    outcomes,
    errors: distinctProblems(problems).filter(({ severity }) => severity === 'error'),
    inputs: [...inputs],
  }
}

/** A spec that is gone may have had its declarations outside of the folders that are searched. */
function placesOfLostSpecs(
  specs: readonly string[],
  cache: SpecCache,
  settings: Settings,
  tsconfigs: TsconfigCache,
): readonly string[] {
  const present = new Set(specs)
  const places: string[] = []
  for (const path of cache.known) {
    if (present.has(path)) continue
    cache.forget(path)
    const place = existsSync(path) ? undefined : declarationPlace(path, settings, tsconfigs)
    if (place !== undefined) places.push(posixPath(place.path), posixPath(place.otherPath))
  }
  return places
}

async function bringUpToDate(
  { path, declarations }: LoadedSpec,
  settings: Settings,
  check: boolean,
  tsconfigs: TsconfigCache,
): Promise<Outcome | undefined> {
  const place = declarationPlace(path, settings, tsconfigs)
  if (place === undefined || declarations === undefined) return undefined
  const text = declarationText(path, place.path, declarations)
  return check ? generatedState(place.path, text) : attempt(place.path, () => updateDeclaration(place, text))
}

async function removeLeftover(path: string): Promise<Outcome> {
  await removeGenerated(path)
  return { path, state: 'leftover' }
}

async function attempt(path: string, change: () => Promise<Outcome | GeneratedState>): Promise<Outcome> {
  try {
    return await change()
  } catch (error) {
    return { path, state: 'unwritable', reason: errorMessage(error) }
  }
}
