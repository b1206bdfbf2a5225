import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import type { TsconfigCache } from '../../core/declarations/arbitrary-extensions.js'
import { declarationPlace } from '../../core/declarations/place.js'
import { specName, withoutMap } from '../../core/declarations/spec-name.js'
import { isGenerated } from '../../core/generated-text.js'
import type { Settings } from '../../core/options.js'
import { isOutside, posixPath } from '../../core/paths.js'

/**
 * Which declaration files are of no use any more: generated ones whose spec is gone, or whose place is another by now. A
 * map is only named where its declarations are not.
 *
 * @param declarations Absolute paths of files that are named like declarations, or like their maps.
 */
export async function findLeftovers(
  declarations: readonly string[],
  settings: Settings,
  cache: TsconfigCache,
): Promise<readonly string[]> {
  const leftovers = new Set<string>()
  // Sorted, so that declarations come before their map.
  for (const path of declarations.toSorted()) {
    const file = withoutMap(path)
    if (leftovers.has(file) || isNeeded(file, settings, cache)) continue
    if (isGenerated(await readFile(path, 'utf8').catch(() => ''))) leftovers.add(path)
  }
  return [...leftovers]
}

/** Whether a declaration file is where the declarations of a spec that exists belong. */
function isNeeded(declarations: string, settings: Settings, cache: TsconfigCache): boolean {
  const spec = specOf(declarations, settings)
  const place = declarationPlace(spec, settings, cache)
  return place !== undefined && posixPath(place.path) === declarations && existsSync(spec)
}

/** The spec that a declaration file was made from: beside it, or where the declarations' folder mirrors it. */
function specOf(declarations: string, { types, root }: Settings): string {
  const name = specName(basename(declarations))
  const folder = dirname(declarations)
  const way = typeof types === 'object' ? relative(types.dir, folder) : '..'
  return typeof types === 'object' && !isOutside(way) ? join(root, way, name) : join(folder, name)
}
