import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { posixPath } from '../core/paths.js'
import { UsageError } from './terminal.js'

/** What a search through files and folders has found: absolute paths written with `/`, sorted. */
export interface FoundFiles {
  readonly specs: readonly string[]
  /** Files that are named like the declarations of a spec. */
  readonly declarations: readonly string[]
}

/**
 * Searches folders, but not `node_modules` and hidden folders in them. A file that is given is a spec whatever its name.
 *
 * @throws UsageError when a path does not exist.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const specs = new Set<string>()
  const declarations = new Set<string>()
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(cwd, path)
    const info = await stat(absolute).catch(() => undefined)
    if (info === undefined) throw new UsageError(`${path} does not exist`)
    if (!info.isDirectory()) specs.add(posixPath(absolute))
    else {
      for await (const file of filesIn(absolute)) {
        if (file.endsWith('.ksy')) specs.add(file)
        else if (/\.ksy\.d\.ts$|\.d\.ksy\.ts$/.test(file)) declarations.add(file)
      }
    }
  }
  return { specs: [...specs].toSorted(), declarations: [...declarations].toSorted() }
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) yield posixPath(path)
    else if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* filesIn(path)
  }
}
