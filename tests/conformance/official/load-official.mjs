import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { upperCamelCase } from '../spec/names.mjs'
import { compileOfficial } from './compile-official.mjs'
import { readYaml } from './read-yaml.mjs'

/** @typedef {import('./official.d.ts').OfficialClass} OfficialClass */
/** @typedef {Record<string, unknown>} Exports */

const require = createRequire(import.meta.url)
const processes = fileURLToPath(new URL('../processes', import.meta.url))
const runtime = 'kaitai-struct/KaitaiStream'

/**
 * The class that the official compiler makes of a spec, on the official runtime.
 *
 * @param {string} path of a spec whose file is named as its `meta/id`
 * @param {readonly string[]} importPaths where absolute imports are looked for
 * @returns {Promise<OfficialClass>}
 * @throws what the official compiler rejects it with, or what its code fails with when it is loaded
 */
export async function loadOfficial(path, importPaths) {
  const codes = await compileOfficial(path, importPaths, readYaml)
  /** @type {Map<string, Exports>} */
  const modules = new Map()
  for (const name of [...codes.values()].flatMap(requirementsOf).map((wanted) => basename(wanted))) {
    if (!codes.has(name)) modules.set(name, await loadOutside(name, dirname(path), importPaths))
  }

  /**
   * @param {string} name
   * @returns {Exports} still empty for a module that, through others, requires itself
   */
  const load = (name) => {
    const known = modules.get(name)
    if (known !== undefined) return known
    /** @type {Exports} */
    const exports = {}
    modules.set(name, exports)
    run(codes.get(name) ?? '', exports, (wanted) => load(basename(wanted)))
    return exports
  }

  const name = upperCamelCase(basename(path, '.ksy'))
  return /** @type {OfficialClass} */ (load(name)[name])
}

/**
 * What a module requires that is made of no import: the runtime, a custom process, or an opaque type, for which another
 * spec's class stands in.
 *
 * @param {string} name
 * @param {string} folder of the spec
 * @param {readonly string[]} importPaths
 * @returns {Promise<Exports>}
 */
async function loadOutside(name, folder, importPaths) {
  if (name === basename(runtime)) return require(runtime)
  const spec = readdirSync(folder).find((file) => isNamed(file, '.ksy', name))
  if (spec !== undefined) return { [name]: await loadOfficial(join(folder, spec), importPaths) }
  const process = readdirSync(processes).find((file) => isNamed(file, '.mjs', name)) ?? `${name}.mjs`
  const module = await import(pathToFileURL(join(processes, process)).href)
  return { [name]: module.default }
}

/**
 * @param {string} file such as `nested.deeply.custom_fx.mjs`
 * @param {string} extension
 * @param {string} name such as `CustomFx`
 */
function isNamed(file, extension, name) {
  return file.endsWith(extension) && upperCamelCase(basename(file, extension).replace(/^.*\./, '')) === name
}

/**
 * @param {string} code of a UMD module
 * @returns {string[]} the names of the modules that it requires
 */
function requirementsOf(code) {
  return Array.from(code.matchAll(/\brequire\('([^']+)'\)/g), ([, name = '']) => name)
}

/**
 * @param {string} code
 * @param {Exports} exports
 * @param {(name: string) => unknown} requireModule
 */
function run(code, exports, requireModule) {
  // oxlint-disable-next-line typescript/no-implied-eval -- made from a spec by a development dependency
  new Function('exports', 'require', code)(exports, requireModule)
}
