import { dirname, resolve } from 'node:path'
import { createFilesMatcher, getTsconfig, parseTsconfig } from 'get-tsconfig'
import type { TsConfigResult } from 'get-tsconfig'

/** Only Linux tells `Gif.ts` from `gif.ts`. Left to itself, get-tsconfig writes a file into the project to find out. */
const CASE_SENSITIVE = process.platform !== 'win32' && process.platform !== 'darwin'

/**
 * Whether the TypeScript project that a file belongs to sets `allowArbitraryExtensions`, following `extends`.
 *
 * A `tsconfig.json` that only refers to others (as in Vite's templates) leaves the answer to the one that includes the
 * file, or, if none does, to any of them. A broken tsconfig counts as "no": `tsc` is the one to report it.
 *
 * @param file Absolute path of a TypeScript file, which need not exist.
 */
export function allowsArbitraryExtensions(file: string): boolean {
  try {
    const nearest = getTsconfig(file)
    return nearest !== null && projectAllows(nearest, file)
  } catch {
    return false
  }
}

function projectAllows(nearest: TsConfigResult, file: string): boolean {
  const references = nearest.config.references ?? []
  if (references.length === 0 || includes(nearest, file)) return isSet(nearest)
  const projects = references.map(({ path }) => readProject(resolve(dirname(nearest.path), path)))
  const owner = projects.find((project) => includes(project, file))
  return owner === undefined ? [nearest, ...projects].some(isSet) : isSet(owner)
}

/** Reads what a project reference leads to: a config file, or a folder with a `tsconfig.json`. */
function readProject(path: string): TsConfigResult {
  const file = path.endsWith('.json') ? path : resolve(path, 'tsconfig.json')
  return { path: file, config: parseTsconfig(file) }
}

function includes(project: TsConfigResult, file: string): boolean {
  return createFilesMatcher(project, CASE_SENSITIVE)(file) !== undefined
}

function isSet(project: TsConfigResult): boolean {
  return project.config.compilerOptions?.allowArbitraryExtensions === true
}
