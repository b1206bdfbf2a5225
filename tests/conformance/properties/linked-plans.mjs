import { dirname, resolve } from 'node:path'
import { ProblemCollector } from '../../../packages/compiler/dist/diagnostics/collector.js'
import { loadModules } from '../../../packages/compiler/dist/2-resolve/load-modules.js'
import { resolveModule } from '../../../packages/compiler/dist/2-resolve/resolve.js'
import { parseSpec } from '../../../packages/compiler/dist/1-syntax/parse-spec.js'
import { planModule } from '../../../packages/compiler/dist/3-plan/plan-module.js'
import { derivedNames } from './derived.mjs'
import { createHost } from '../modules/host.mjs'
import { loadClass } from '../modules/load-class.mjs'

/** @typedef {import('./types.d.ts').ClassPlan} ClassPlan */
/** @typedef {import('./types.d.ts').ClassReference} ClassReference */
/** @typedef {import('./types.d.ts').ModulePlan} ModulePlan */

/**
 * A class and the plan that it was made from.
 *
 * @typedef {object} LinkedClass
 * @property {ClassPlan} plan
 * @property {any} Class
 * @property {string} file of the spec
 * @property {string} name such as `png::ihdr_chunk`
 * @property {(reference: ClassReference) => LinkedClass | undefined} resolve
 * @property {(local: string) => any} codeOf a class that is not generated, such as a processor
 */

/**
 * The plans of specs, each with the classes that the specs' modules export.
 */
export class LinkedPlans {
  #store
  #host
  /** @type {Map<string, Promise<Map<string, LinkedClass>>>} */
  #files = new Map()
  /** @type {Map<unknown, LinkedClass>} */
  #byClass = new Map()
  /**
   * The properties of all those that follow from other data.
   *
   * @type {Set<string>}
   */
  derived = new Set()

  /**
   * @param {import('../modules/module-store.mjs').ModuleStore} store
   * @param {import('../types.d.ts').Suite} suite
   */
  constructor(store, suite) {
    this.#store = store
    // A spec is its own module here, so that an import can be followed to it.
    this.#host = createHost({ importPaths: suite.importPaths, fileOf: (path) => path, onOpaque: () => {} })
  }

  /**
   * Every class of a spec, the top-level one last.
   *
   * @param {string} file
   * @returns {Promise<LinkedClass[]>}
   * @throws LoadFailure
   */
  async classesOf(file) {
    const classes = await this.#link(file)
    return [...classes.values()]
  }

  /**
   * @param {unknown} Class
   * @returns {LinkedClass | undefined} undefined for one that no linked spec has
   */
  of(Class) {
    return this.#byClass.get(Class)
  }

  /** @param {string} file */
  #link(file) {
    const known = this.#files.get(file)
    if (known !== undefined) return known
    const linking = this.#linkFile(file)
    this.#files.set(file, linking)
    return linking
  }

  /** @param {string} file */
  async #linkFile(file) {
    const top = await loadClass(this.#store, file)
    const module = this.#plan(file)
    /** @type {Map<string, LinkedClass>} */
    const classes = new Map()
    /** @type {Map<string, unknown>} */
    const imported = new Map()
    for (const { local, specifier } of module.imports) {
      if (specifier.startsWith('file:')) imported.set(local, (await import(specifier)).default)
      else imported.set(local, await loadClass(this.#store, resolve(dirname(file), specifier)))
    }
    /** @param {ClassReference} reference */
    const resolveReference = ({ local, members }) => {
      const own = classes.get(local)?.Class ?? imported.get(local)
      return this.#byClass.get(members.reduce((Class, name) => Class?.[name], own))
    }
    /**
     * @param {any} Class
     * @param {string} local
     */
    const add = (Class, local) => {
      const plan = /** @type {ClassPlan} */ (module.classes.find((each) => each.local === local))
      for (const nested of plan.nested) add(Class[nested.name], nested.local)
      const name = plan.path.split('/').filter((part, index) => part !== 'types' || index % 2 === 0)
      const linked = {
        plan,
        Class,
        file,
        name: name.slice(1).join('::'),
        resolve: resolveReference,
        codeOf: (/** @type {string} */ name) => imported.get(name),
      }
      classes.set(local, linked)
      this.#byClass.set(Class, linked)
    }
    add(top, /** @type {ClassPlan} */ (module.classes.at(-1)).local)
    for (const { specifier } of module.imports) {
      if (!specifier.startsWith('file:')) await this.#linkImported(resolve(dirname(file), specifier))
    }
    return classes
  }

  /**
   * Specs may import each other in a circle, so one that is being linked already is not waited for.
   *
   * @param {string} file
   */
  async #linkImported(file) {
    if (!this.#files.has(file)) await this.#link(file)
  }

  /**
   * @param {string} path of a spec without errors
   * @returns {ModulePlan}
   */
  #plan(path) {
    const problems = new ProblemCollector()
    const { module } = loadModules(path, this.#host, (source) => parseSpec(source, problems), problems)
    if (module === undefined) throw new Error(`${path} can't be loaded`)
    const { module: resolved } = resolveModule(module, this.#host, problems)
    const plan = planModule(resolved, { mode: 'read-write', int64: 'bigint' })
    for (const name of derivedNames(plan)) this.derived.add(name)
    return plan
  }
}
