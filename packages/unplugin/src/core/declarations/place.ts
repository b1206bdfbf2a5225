import { basename, dirname, extname, join, relative } from 'node:path'
import { allowsArbitraryExtensions } from './arbitrary-extensions.js'
import type { TsconfigCache } from './arbitrary-extensions.js'
import type { Settings } from '../options.js'
import { isOutside } from '../paths.js'

/** Where the declarations of one spec belong. */
export interface DeclarationPlace {
  readonly path: string
  /** The name that the same declarations would have under another tsconfig. A generated file of that name is stale. */
  readonly otherPath: string
}

/**
 * Where the declarations of a spec belong: `gif.ksy.d.ts`, or `gif.d.ksy.ts` where the tsconfig sets
 * `allowArbitraryExtensions`, the only name that TypeScript looks for under nodenext.
 *
 * `undefined` when there is no such place: types are off, the spec belongs to an installed package (which ships its
 * own), or it is outside of the root and so has no place in a folder that mirrors the root.
 *
 * @param spec Absolute path of the spec.
 * @param cache What has been read of tsconfig files so far, for many specs at one time.
 */
export function declarationPlace(
  spec: string,
  { types, root }: Pick<Settings, 'types' | 'root'>,
  cache?: TsconfigCache,
): DeclarationPlace | undefined {
  if (types === 'none' || /[\\/]node_modules[\\/]/.test(spec)) return undefined
  const folder = types === 'beside' ? dirname(spec) : mirroredFolder(dirname(spec), root, types.dir)
  if (folder === undefined) return undefined

  const name = basename(spec)
  const extension = extname(name)
  const plain = `${name}.d.ts`
  const arbitrary = `${basename(name, extension)}.d${extension}.ts`
  return allowsArbitraryExtensions(join(dirname(spec), arbitrary), cache)
    ? { path: join(folder, arbitrary), otherPath: join(folder, plain) }
    : { path: join(folder, plain), otherPath: join(folder, arbitrary) }
}

function mirroredFolder(folder: string, root: string, dir: string): string | undefined {
  const way = relative(root, folder)
  return isOutside(way) ? undefined : join(dir, way)
}
