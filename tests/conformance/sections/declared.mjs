import { KaitaiStream } from 'unplugin-ksy/runtime'
import * as runtime from 'unplugin-ksy/runtime'
import { DeclaredTypes, moduleOf } from '../declared/declared-types.mjs'
import { misdeclared } from '../declared/misdeclared.mjs'
import { loadSampleCase, loadSpecCase, withoutKst } from '../load-case.mjs'
import { ModuleStore } from '../modules/module-store.mjs'

/** @typedef {import('../types.d.ts').Suite} Suite */
/** @typedef {import('../types.d.ts').Task} Task */

/**
 * Reads the data of each case and holds every value in the tree against the type that it is declared to have.
 *
 * @param {readonly Task[]} tasks of which those with data count
 * @param {Suite} suite
 * @param {string} folder for the modules
 * @returns {Promise<import('../types.d.ts').Outcome[]>}
 */
export async function checkDeclared(tasks, suite, folder) {
  const store = new ModuleStore(suite, folder)
  const loaded = await Promise.all(tasks.map((task) => loadTask(task, suite, store)))
  const cases = loaded.filter((one) => one !== undefined)
  const files = new Set(
    cases.flatMap(({ path }) => store.closure(path)).map(({ file }) => declarationOf(file)),
  )
  const declared = new DeclaredTypes([...files])
  const classes = await importAll(files)
  /** @param {import('../declared/declared-types.mjs').ClassPlace} place */
  const classAt = ({ module, names: [first = '', ...nested] }) =>
    nested.reduce((type, name) => Reflect.get(type, name), classes.get(module) ?? Reflect.get(runtime, first))
  return cases.flatMap(({ id, path, Class, bytes, params }) => {
    const object = readOrNothing(new Class(...params, new KaitaiStream(bytes)))
    if (object === undefined) return []
    const type = declared.defaultClass(declarationOf(store.compile(path).file))
    const [reason, ...more] = misdeclared(object, type, declared, classAt)
    return [{ section: /** @type {const} */ ('declared'), id, reason, detail: more.join('\n') }]
  })
}

/**
 * @param {Task} task
 * @param {Suite} suite
 * @param {ModuleStore} store
 */
async function loadTask({ kind, id }, suite, store) {
  if (kind === 'sample') return { id, ...(await loadSampleCase(id, suite, store)) }
  if (kind === 'spec') return { id, ...(await loadSpecCase(suite.specs, id, suite, store)) }
  if (kind === 'without-kst') return { id, ...(await loadSpecCase(withoutKst, id, suite, store)) }
  return undefined
}

/** @param {string} file of a module */
function declarationOf(file) {
  return file.replace(/\.mjs$/, '.d.mts')
}

/**
 * @param {Iterable<string>} files declaration files
 * @returns {Promise<Map<string, object>>} default exports by the URL of their module
 */
async function importAll(files) {
  const urls = [...files].map(moduleOf)
  const modules = await Promise.all(urls.map(async (url) => import(url)))
  return new Map(urls.map((url, index) => [url, modules[index].default]))
}

/**
 * @param {import('unplugin-ksy/runtime').ReadWriteKaitaiStruct} object
 * @returns {object | undefined} undefined if the data is meant to be rejected
 */
function readOrNothing(object) {
  try {
    object._read()
    return object
  } catch {
    return undefined
  }
}
