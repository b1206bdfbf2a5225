import { dirname, resolve } from 'node:path'
import { createFilesMatcher, getTsconfig, parseTsconfig } from 'get-tsconfig'
import type { Cache, TsConfigResult } from 'get-tsconfig'

/** What has been read of tsconfig files. */
export type TsconfigCache = Cache<string>

/** The files that were read or looked for to fill a cache. The keys are a detail of get-tsconfig: good for a hint, no more. */
export function filesInCache(cache: TsconfigCache): readonly string[] {
  return [...cache.keys()].map((key) => key.replace(/^\w+:|:utf8$/g, ''))
}

/** Only Linux tells `Gif.ts` from `gif.ts`. Left to itself, get-tsconfig writes a file into the project to find out. */
const CASE_SENSITIVE = process.platform !== 'win32' && process.platform !== 'darwin'

/**
 * Whether the TypeScript project that a file belongs to sets `allowArbitraryExtensions`, following `extends`.
 *
 * A `tsconfig.json` that only refers to others (as in Vite's templates) leaves the answer to the one that includes the
 * file, or, if none does, to any of them. A broken tsconfig counts as "no": `tsc` is the one to report it.
 *
 * @param file Absolute path of a TypeScript file, which need not exist.
 * @param cache What has been read so far, for many questions at one time.
 */
export function allowsArbitraryExtensions(file: string, cache: TsconfigCache = new Map()): boolean {
  try {
    const nearest = getTsconfig(file, 'tsconfig.json', cache)
    return nearest !== null && projectAllows(nearest, file, cache)
  } catch {
    return false
  }
}

function projectAllows(nearest: TsConfigResult, file: string, cache: TsconfigCache): boolean {
  const references = nearest.config.references ?? []
  if (references.length === 0 || includes(nearest, file)) return isSet(nearest)
  const projects = references.map(({ path }) => readProject(resolve(dirname(nearest.path), path), cache))
  const owner = projects.find((project) => includes(project, file))
  return owner === undefined ? [nearest, ...projects].some(isSet) : isSet(owner)
}

/** Reads what a project reference leads to: a config file, or a folder with a `tsconfig.json`. */
function readProject(path: string, cache: TsconfigCache): TsConfigResult {
  const file = path.endsWith('.json') ? path : resolve(path, 'tsconfig.json')
  return { path: file, config: parseTsconfig(file, cache) }
}

function includes(project: TsConfigResult, file: string): boolean {
  return createFilesMatcher(project, CASE_SENSITIVE)(file) !== undefined
}

function isSet(project: TsConfigResult): boolean {
  return project.config.compilerOptions?.allowArbitraryExtensions === true
}
