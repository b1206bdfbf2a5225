import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const processes = fileURLToPath(new URL('../processes', import.meta.url))

/**
 * The compiler's view of the suite. Modules are imported by the names under which they are written.
 *
 * @param {object} options
 * @param {readonly string[]} options.importPaths
 * @param {(path: string) => string} options.fileOf where the module of a spec is written
 * @param {(path: string) => void} options.onOpaque told of the specs that opaque types stand for
 * @returns {import('@unplugin-ksy/compiler').CompileHost}
 */
export function createHost({ importPaths, fileOf, onOpaque }) {
  /** @type {Map<string, string | undefined>} */
  const texts = new Map()

  /** @param {string} path */
  const read = (path) => {
    if (!texts.has(path)) texts.set(path, existsSync(path) ? readFileSync(path, 'utf8') : undefined)
    return texts.get(path)
  }

  /**
   * @param {string} path
   * @param {string} importer
   */
  const specifierOf = (path, importer) => {
    const way = relative(dirname(fileOf(importer)), fileOf(path)).replaceAll('\\', '/')
    return way.startsWith('.') ? way : `./${way}`
  }

  return {
    read,
    resolve(importPath, importer) {
      const folders = importPath.startsWith('/') ? importPaths : [dirname(importer)]
      const tried = folders.map((folder) => resolve(folder, `${importPath.replace(/^\/+/, '')}.ksy`))
      const path = tried.find((file) => read(file) !== undefined)
      return path === undefined ? { tried } : { path, specifier: specifierOf(path, importer) }
    },
    resolveCode(kind, name, importer) {
      // The suite has no hand-written classes for its opaque types: another spec's class takes their place.
      const path =
        kind === 'process' ? join(processes, `${name}.mjs`) : join(dirname(importer), `${name}.ksy`)
      if (!existsSync(path)) return { tried: [path] }
      if (kind === 'process') return { specifier: pathToFileURL(path).href }
      onOpaque(path)
      return { specifier: specifierOf(path, importer) }
    },
  }
}
