import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadClass } from './modules/load-class.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'
import { evaluate } from './spec/evaluate.mjs'
import { parseSpecTest } from './spec/parse-spec-test.mjs'

/** @typedef {import('./types.d.ts').GeneratedClass} GeneratedClass */
/** @typedef {import('./types.d.ts').SpecTest} SpecTest */
/** @typedef {import('./types.d.ts').Suite} Suite */

/** Where our own `.kst` files are, for specs of the suite that come without one. */
export const withoutKst = fileURLToPath(new URL('without-kst', import.meta.url))

/**
 * A `.kst` file, its data and the classes that its expressions mention.
 *
 * @param {string} folder of the `.kst` file
 * @param {string} id
 * @param {Suite} suite
 * @param {import('./modules/module-store.mjs').ModuleStore} store
 */
export async function loadSpecCase(folder, id, suite, store) {
  const test = parseSpecTest(readFileSync(join(folder, `${id}.kst`), 'utf8'))
  const path = join(suite.formats, `${id}.ksy`)
  const Class = await loadClass(store, path)
  const classes = new Map([[test.id, Class]])
  for (const name of test.imports)
    classes.set(name, await loadClass(store, join(suite.formats, `${name}.ksy`)))
  return { test, path, Class, classes, bytes: readBytes(join(suite.data, test.data)), params: paramsOf(test) }
}

/**
 * A sample and the gallery's spec that reads it.
 *
 * @param {string} id
 * @param {Suite} suite
 * @param {import('./modules/module-store.mjs').ModuleStore} store
 */
export async function loadSampleCase(id, suite, store) {
  const path = join(suite.gallery, `${sampleSpecOf(id)}.ksy`)
  return { path, Class: await loadClass(store, path), bytes: readBytes(join(suite.samples, id)), params: [] }
}

/**
 * Integers are numbers, as parameters of up to 32 bits are.
 *
 * @param {SpecTest} test
 */
function paramsOf({ params }) {
  const values = params.map(({ tree }) => evaluate(tree, { object: {}, classes: new Map() }))
  return values.map((value) => (typeof value === 'bigint' ? Number(value) : value))
}

/** @param {string} path */
function readBytes(path) {
  return Uint8Array.from(readFileSync(path))
}
