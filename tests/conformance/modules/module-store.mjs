import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compile } from '@unplugin-ksy/compiler'
import { createHost } from './host.mjs'

/** Compiles specs of the suite, writes their modules and declarations below a folder, and imports them. Each once. */
export class ModuleStore {
  #folder
  #transform
  #suite
  #host
  /** @type {Map<string, import('../types.d.ts').CompiledSpec>} */
  #compiled = new Map()
  /** @type {Map<string, Promise<import('../types.d.ts').GeneratedClass>>} */
  #classes = new Map()
  /** @type {Set<string>} */
  #opaque = new Set()

  /**
   * @param {Pick<import('../types.d.ts').Suite, 'root' | 'importPaths'>} suite
   * @param {string} folder from which `unplugin-ksy/runtime` can be resolved
   * @param {(code: string) => string} [transform] changes the code of each module
   */
  constructor(suite, folder, transform = (code) => code) {
    this.#folder = folder
    this.#transform = transform
    this.#suite = suite
    this.#host = createHost({
      importPaths: suite.importPaths,
      fileOf: (path) => this.#fileOf(path),
      onOpaque: (path) => this.#opaque.add(path),
    })
  }

  /**
   * @param {string} path the absolute path of a spec
   * @throws what the compiler throws, which it should not
   */
  compile(path) {
    const known = this.#compiled.get(path)
    if (known !== undefined) return known
    this.#opaque.clear()
    const result = compile(path, this.#host)
    const imports = new Set([...result.dependencies.filter((file) => file !== path), ...this.#opaque])
    const compiled = { path, file: this.#fileOf(path), result, imports: [...imports] }
    this.#compiled.set(path, compiled)
    return compiled
  }

  /**
   * The class of a spec that compiles, as do all that it imports. A module that can't be imported is not tried twice, since
   * Node gives another error then.
   *
   * @param {string} path
   */
  load(path) {
    const known = this.#classes.get(path)
    if (known !== undefined) return known
    const loading = this.#import(path)
    this.#classes.set(path, loading)
    return loading
  }

  /**
   * A compiled spec and all that it imports.
   *
   * @param {string} path
   */
  closure(path) {
    const found = new Map([[path, this.compile(path)]])
    for (const { imports } of found.values()) {
      for (const file of imports) {
        if (!found.has(file) && this.#host.read(file) !== undefined) found.set(file, this.compile(file))
      }
    }
    return [...found.values()]
  }

  /**
   * @param {string} path
   * @returns {Promise<import('../types.d.ts').GeneratedClass>}
   */
  async #import(path) {
    for (const compiled of this.closure(path)) this.#write(compiled)
    const module = await import(pathToFileURL(this.#fileOf(path)).href)
    return module.default
  }

  /** @param {import('../types.d.ts').CompiledSpec} compiled */
  #write({ file, result }) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, this.#transform(result.code ?? ''))
    writeFileSync(file.replace(/\.mjs$/, '.d.mts'), result.declarations ?? '')
  }

  /** @param {string} path */
  #fileOf(path) {
    return join(this.#folder, `${relative(this.#suite.root, path)}.mjs`)
  }
}
