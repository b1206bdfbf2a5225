import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Which entries of a folder are of interest: all, or those with certain names. */
export type Interest = 'all' | ReadonlySet<string>

/**
 * Which folders to watch to hear of changes in folders, and of changes, appearance and disappearance of files. Of a folder
 * that is not there, the nearest one that is.
 *
 * @param folders Absolute paths of folders that are of interest as a whole.
 * @param files Absolute paths of other files.
 */
export function foldersToWatch(
  folders: readonly string[],
  files: readonly string[],
): ReadonlyMap<string, Interest> {
  const all = new Set(folders)
  const named = new Map<string, Set<string>>()
  for (const file of files) {
    let path = file
    while (!existsSync(dirname(path)) && dirname(path) !== path) path = dirname(path)
    const folder = dirname(path)
    if (!all.has(folder)) named.set(folder, (named.get(folder) ?? new Set()).add(basename(path)))
  }
  return new Map<string, Interest>([...named, ...[...all].map((folder) => [folder, 'all'] as const)])
}
