import { formatProblems } from '@unplugin-ksy/compiler'
import { basename } from 'node:path'
import { detailOf, messageOf } from '../report/error-text.mjs'

/**
 * Why a spec gives no module.
 */
export class LoadFailure extends Error {
  /**
   * @param {string} reason
   * @param {string} detail
   */
  constructor(reason, detail) {
    super(reason)
    this.name = 'LoadFailure'
    this.detail = detail
  }
}

/**
 * Compiles and imports a spec.
 *
 * @param {import('./module-store.mjs').ModuleStore} store
 * @param {string} path
 * @returns {Promise<import('../types.d.ts').GeneratedClass>}
 * @throws LoadFailure
 */
export async function loadClass(store, path) {
  const failed = importsOf(store, path).find(({ result }) => result.code === undefined)
  if (failed !== undefined) throw rejected(failed, path)
  try {
    return await store.load(path)
  } catch (error) {
    throw new LoadFailure(`its module can't be imported: ${messageOf(error)}`, detailOf(error))
  }
}

/**
 * @param {import('./module-store.mjs').ModuleStore} store
 * @param {string} path
 */
function importsOf(store, path) {
  try {
    return store.closure(path)
  } catch (error) {
    throw new LoadFailure(`the compiler crashed: ${messageOf(error)}`, detailOf(error))
  }
}

/**
 * @param {import('../types.d.ts').CompiledSpec} spec
 * @param {string} path of the spec that was asked for
 */
function rejected({ path: file, result }, path) {
  const [first] = result.problems.filter(({ severity }) => severity === 'error')
  const where = file === path ? '' : ` (import ${basename(file)})`
  const reason =
    first === undefined ? 'no error was reported' : `${first.path}: ${first.message} [${first.code}]`
  return new LoadFailure(`does not compile${where}: ${reason}`, formatProblems(result.problems))
}
