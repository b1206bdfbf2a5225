import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import compiler from 'kaitai-struct-compiler'

/**
 * Compiles a spec with the official compiler.
 *
 * @param {string} path
 * @param {readonly string[]} importPaths where absolute imports are looked for
 * @param {(text: string) => unknown} readYaml since the compiler takes specs as plain data
 * @returns {Promise<ReadonlyMap<string, string>>} UMD modules by class name: that of the spec and of all that it imports
 * @throws what the official compiler rejects a spec with
 */
export async function compileOfficial(path, importPaths, readYaml) {
  /** @param {string} file */
  const read = (file) => readYaml(readFileSync(file, 'utf8'))
  const importer = {
    /**
     * @param {string} name without extension; relative ones start at the first spec, whichever imports them
     * @param {string} mode `rel` or `abs`
     */
    importYaml(name, mode) {
      const folders = mode === 'abs' ? importPaths : [dirname(path)]
      const tried = folders.map((folder) => join(folder, `${name}.ksy`))
      const file = tried.find((place) => existsSync(place))
      return file === undefined
        ? Promise.reject(new Error(`there is no ${tried.join(', ')}`))
        : Promise.resolve(read(file))
    },
  }
  const files = await compiler.compile('javascript', read(path), importer, false)
  return new Map(Object.entries(files).map(([name, code]) => [name.replace(/\.js$/, ''), code]))
}
