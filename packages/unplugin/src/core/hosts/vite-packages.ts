import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The part of a `package.json` that tells what a package depends on. */
interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

/**
 * The packages that a server must not load by itself: the runtime, which a production server may not have, and every
 * direct dependency that ships specs, which Node cannot load. Such a package depends on `unplugin-ksy`, because the code
 * generated from its specs does.
 *
 * @param root The project's root folder, absolute.
 */
export function packagesToBundle(root: string): string[] {
  const { dependencies, devDependencies } = readManifest(join(root, 'package.json'))
  const names = Object.keys({ ...dependencies, ...devDependencies })
  return ['unplugin-ksy', '@unplugin-ksy/runtime', ...names.filter((name) => shipsSpecs(name, root))]
}

function shipsSpecs(name: string, root: string): boolean {
  const { dependencies, peerDependencies } = readManifest(...manifestPlaces(name, root))
  return 'unplugin-ksy' in { ...dependencies, ...peerDependencies }
}

/** Where Node would look for a package. Its `exports` often hide the manifest from `require.resolve`. */
function manifestPlaces(name: string, root: string): string[] {
  const folders = createRequire(join(root, 'package.json')).resolve.paths(name) ?? []
  return folders.map((folder) => join(folder, name, 'package.json'))
}

/** The first manifest that can be read. Empty when there is none. */
function readManifest(...places: readonly string[]): Manifest {
  for (const place of places) {
    try {
      const manifest: Manifest = JSON.parse(readFileSync(place, 'utf8'))
      return manifest
    } catch {
      continue
    }
  }
  return {}
}
