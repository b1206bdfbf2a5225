import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { CompileHost, ResolvedCode, UnresolvedImport } from '@unplugin-ksy/compiler'
import type { CodeModules } from './options.js'
import { posixPath } from './paths.js'

/**
 * The compiler's view of the file system. Paths are absolute and written with `/`.
 *
 * @param spec The spec being compiled, with the text that the bundler has for it (which may be unsaved or already
 *   changed by another plugin).
 * @param importPaths Absolute folders in which absolute imports are looked for, in order.
 * @param code The hand-written modules that are not beside their spec.
 * @param onLookup Told of every file that is read or looked for.
 */
export function createCompileHost(
  spec: { readonly path: string; readonly text: string },
  importPaths: readonly string[],
  code?: CodeModules,
  onLookup: (path: string) => void = () => {},
): CompileHost {
  const exists = (path: string): boolean => {
    onLookup(path)
    return existsSync(path)
  }
  const host: CompileHost = {
    read(path) {
      onLookup(path)
      return path === spec.path ? spec.text : readText(path)
    },
    resolve(importPath, importer) {
      const name = `${importPath.replace(/^\/+/, '')}.ksy`
      const places = foldersOf(importPath, importer, importPaths).map((folder) =>
        posixPath(resolve(folder, name)),
      )
      const path = places.find((place) => host.read(place) !== undefined)
      return path === undefined ? { tried: places } : { path, specifier: specifierOf(path, importer) }
    },
    resolveCode(kind, name, importer) {
      const named = code?.[kind].get(name)
      if (named !== undefined) return resolveNamed(named, importer, exists)
      const file = name.replaceAll('.', '/')
      const places = CODE_EXTENSIONS.map((extension) =>
        posixPath(resolve(dirname(importer), file + extension)),
      )
      const path = places.find(exists)
      return path === undefined ? { tried: places } : { specifier: specifierOf(path, importer) }
    },
  }
  return host
}

/** A module that the options name. Whether a package has it is for the bundler to tell. */
function resolveNamed(
  module: string,
  importer: string,
  exists: (path: string) => boolean,
): ResolvedCode | UnresolvedImport {
  if (!isAbsolute(module)) return { specifier: module }
  const path = posixPath(module)
  return exists(path) ? { specifier: specifierOf(path, importer) } : { tried: [path] }
}

/** What a module that somebody wrote by hand may end in, the likeliest first. */
const CODE_EXTENSIONS = ['.ts', '.js', '.mts', '.mjs']

/** An import that starts with `/` is looked for in the import paths, any other beside its importer, as Kaitai does. */
function foldersOf(importPath: string, importer: string, importPaths: readonly string[]): readonly string[] {
  return importPath.startsWith('/') ? importPaths : [dirname(importer)]
}

/** The relative import specifier that leads from one file to another, both absolute. */
export function specifierOf(path: string, importer: string): string {
  const way = relative(dirname(importer), path)
  if (isAbsolute(way)) return path // on another Windows drive
  return posixPath(way.startsWith('..') ? way : `./${way}`)
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Whether an error of `node:fs` means that there is no file at the path. */
function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR'
}
