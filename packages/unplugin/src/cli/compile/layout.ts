import { dirname, join, relative, resolve } from 'node:path'
import type { CompileHost } from '@unplugin-ksy/compiler'
import { specifierOf } from '../../core/compile-host.js'
import { isOutside, posixPath } from '../../core/paths.js'

/** Where the module of each spec goes, by the absolute path of the spec. */
export type Layout = ReadonlyMap<string, string>

/** Modules beside their specs. */
export function layoutBeside(specs: Iterable<string>): Layout {
  return new Map(Array.from(specs, (spec) => [spec, moduleName(spec)]))
}

/**
 * Modules in a folder, laid out as the specs are below the folder that holds them all. What belongs to an import path or to
 * an installed package, and was not asked for, is laid out as it is below that.
 *
 * @param given What was asked for: absolute paths of files and folders.
 */
export function layoutIn(
  out: string,
  specs: Iterable<string>,
  given: { readonly files: readonly string[]; readonly folders: readonly string[] },
  importPaths: readonly string[],
): Layout {
  const wayInto = (folders: readonly string[], spec: string): string | undefined =>
    folders.map((folder) => relative(folder, spec)).find((way) => !isOutside(way))
  const ways = new Map<string, string | undefined>()
  for (const spec of specs) {
    const isGiven = given.files.includes(spec) || wayInto(given.folders, spec) !== undefined
    ways.set(spec, isGiven ? undefined : (wayInto(importPaths, spec) ?? wayInPackages(spec)))
  }
  const others = [...ways].filter(([, way]) => way === undefined).map(([spec]) => dirname(spec))
  const base = commonFolder([...given.folders, ...others])
  return new Map(
    Array.from(ways, ([spec, way]) => [spec, posixPath(join(out, moduleName(way ?? relative(base, spec))))]),
  )
}

/** Pairs of specs whose modules would be one file. */
export function clashes(layout: Layout): readonly (readonly [string, string])[] {
  const owners = new Map<string, string>()
  const found: [string, string][] = []
  for (const [spec, module] of layout) {
    const owner = owners.get(module)
    if (owner !== undefined) found.push([owner, spec])
    owners.set(module, spec)
  }
  return found
}

/** The compiler's view of specs whose modules are where a layout says: hand-written modules stay where they are. */
export function inLayout(host: CompileHost, layout: Layout): CompileHost {
  const placeOf = (spec: string): string => layout.get(spec) ?? spec
  return {
    ...host,
    resolve(path, importer) {
      const target = host.resolve(path, importer)
      return 'path' in target
        ? { ...target, specifier: specifierOf(placeOf(target.path), placeOf(importer)) }
        : target
    },
    resolveCode(kind, name, importer) {
      const target = host.resolveCode(kind, name, importer)
      if (!('specifier' in target) || !target.specifier.startsWith('.')) return target
      const module = posixPath(resolve(dirname(importer), target.specifier))
      return { specifier: specifierOf(module, placeOf(importer)) }
    },
  }
}

function moduleName(spec: string): string {
  return spec.replace(/(?:\.ksy)?$/, '.js')
}

function wayInPackages(spec: string): string | undefined {
  return /.*[\\/]node_modules[\\/](.*)$/s.exec(spec)?.[1]
}

function commonFolder(folders: readonly string[]): string {
  const [first = '.', ...more] = folders
  let common = first
  while (more.some((folder) => isOutside(relative(common, folder)))) common = dirname(common)
  return common
}
