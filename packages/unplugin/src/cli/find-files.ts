import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isNamedLikeDeclarations } from '../core/declarations/spec-name.js'
import { posixPath } from '../core/paths.js'
import { UsageError } from './terminal.js'

/** What a search through files and folders has found: absolute paths written with `/`, sorted. */
export interface FoundFiles {
  readonly specs: readonly string[]
  /** Files that are named like the declarations of a spec, or like their map. */
  readonly declarations: readonly string[]
  /** Every folder that was searched. */
  readonly folders: readonly string[]
  /** What was to be searched, but is not there. */
  readonly missing: readonly string[]
}

/** Searches folders, but not `node_modules` and hidden folders in them. A file that is given is a spec whatever its name. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = {
    specs: new Set<string>(),
    declarations: new Set<string>(),
    folders: new Set<string>(),
    missing: new Set<string>(),
  }
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(cwd, path)
    const info = await stat(absolute).catch(() => undefined)
    if (info === undefined) found.missing.add(posixPath(absolute))
    else if (!info.isDirectory()) found.specs.add(posixPath(absolute))
    else await search(absolute, found)
  }
  return {
    specs: [...found.specs].toSorted(),
    declarations: [...found.declarations].toSorted(),
    folders: [...found.folders],
    missing: [...found.missing],
  }
}

/**
 * The same, where everything that is given has to be there.
 *
 * @throws UsageError when a path does not exist.
 */
export async function findGivenFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = await findFiles(paths, cwd)
  const missing = paths.find((path) => found.missing.includes(posixPath(resolve(cwd, path))))
  if (missing !== undefined) throw new UsageError(`${missing} does not exist`)
  return found
}

type Sets = { readonly [K in keyof FoundFiles]: Set<string> }

async function search(folder: string, found: Sets): Promise<void> {
  found.folders.add(posixPath(folder))
  // A folder may go while it is searched.
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    const file = posixPath(path)
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await search(path, found)
    } else if (file.endsWith('.ksy')) found.specs.add(file)
    else if (isNamedLikeDeclarations(file)) found.declarations.add(file)
  }
}
