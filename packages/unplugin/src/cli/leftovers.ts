import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { declarationPlace } from '../core/declarations/place.js'
import { isGenerated } from '../core/declarations/text.js'
import type { Settings } from '../core/options.js'
import { isOutside, posixPath } from '../core/paths.js'

/**
 * Which declaration files are of no use any more: generated ones whose spec is gone, or whose place is another by now.
 *
 * @param declarations Absolute paths of files that are named like declarations.
 */
export async function findLeftovers(
  declarations: readonly string[],
  settings: Settings,
): Promise<readonly string[]> {
  const leftovers: string[] = []
  for (const path of declarations) {
    const place = declarationPlace(specOf(path, settings), settings)
    const belongs =
      place !== undefined && posixPath(place.path) === path && existsSync(specOf(path, settings))
    if (!belongs && isGenerated(await readFile(path, 'utf8'))) leftovers.push(path)
  }
  return leftovers
}

/** The spec that a declaration file was made from: beside it, or where the declarations' folder mirrors it. */
function specOf(declaration: string, { types, root }: Settings): string {
  const name = basename(declaration).replace(/\.ksy\.d\.ts$|\.d\.ksy\.ts$/, '.ksy')
  const folder = dirname(declaration)
  const way = typeof types === 'object' ? relative(types.dir, folder) : '..'
  return typeof types === 'object' && !isOutside(way) ? join(root, way, name) : join(folder, name)
}
