import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSampleCase, loadSpecCase, withoutKst } from './load-case.mjs'
import { LoadFailure, loadClass } from './modules/load-class.mjs'
import { detailOf, messageOf } from './report/error-text.mjs'
import { checkErrors } from './sections/errors.mjs'
import { checkOfficial } from './sections/official.mjs'
import { checkRead } from './sections/read.mjs'
import { compareBytes } from './sections/compare-bytes.mjs'
import { checkProperties } from './sections/properties.mjs'
import { roundTrip } from './sections/round-trip.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'

/** @typedef {import('./types.d.ts').Outcome} Outcome */
/** @typedef {import('./types.d.ts').Suite} Suite */
/** @typedef {import('./modules/module-store.mjs').ModuleStore} ModuleStore */

/** @type {Readonly<Record<import('./types.d.ts').TaskKind, import('./types.d.ts').Section>>} */
export const firstSection = {
  spec: 'read',
  'without-kst': 'without-kst',
  gallery: 'gallery',
  error: 'errors',
  sample: 'samples',
  official: 'official',
  properties: 'buildable',
}

/**
 * Does what the suite asks for one file.
 *
 * @param {import('./types.d.ts').Task} task
 * @param {Suite} suite
 * @param {ModuleStore} store
 * @returns {Promise<Outcome[]>}
 */
export async function runTask({ kind, id, properties }, suite, store) {
  try {
    return await runners[kind](id, suite, store, properties)
  } catch (error) {
    const detail = error instanceof LoadFailure ? error.detail : detailOf(error)
    const reason = error instanceof LoadFailure ? error.message : messageOf(error)
    return [{ section: firstSection[kind], id, reason, detail }]
  }
}

/** @typedef {(id: string, suite: Suite, store: ModuleStore, properties?: import('./types.d.ts').PropertyOptions) => Promise<Outcome[]>} Runner */

/** @type {Readonly<Record<import('./types.d.ts').TaskKind, Runner>>} */
const runners = {
  spec: runSpec,
  'without-kst': runWithoutKst,
  gallery: runGallery,
  error: runError,
  sample: runSample,
  official: runOfficial,
  properties: checkProperties,
}

/** @type {Runner} */
async function runSpec(id, suite, store) {
  const { test, Class, classes, bytes } = await loadSpecCase(suite.specs, id, suite, store)
  const [reason, ...more] = checkRead(test, Class, bytes, classes)
  const read = { section: /** @type {const} */ ('read'), id, reason, detail: more.join('\n') }
  return isReadable(Class, bytes) ? [read, ...runRoundTrip(id, Class, bytes)] : [read]
}

/** @type {Runner} */
async function runWithoutKst(id, suite, store) {
  const { test, Class, classes, bytes, params } = await loadSpecCase(withoutKst, id, suite, store)
  const problems = checkRead(test, Class, bytes, classes, params)
  if (problems.length === 0) problems.push(...problemsOf(roundTrip(Class, bytes, params)))
  const [reason, ...more] = problems
  return [{ section: 'without-kst', id, reason, detail: more.join('\n') }]
}

/** @param {import('./sections/round-trip.mjs').RoundTrip} trip */
function problemsOf({ problem, detail = '' }) {
  return problem === undefined ? [] : [problem, detail]
}

/** @type {Runner} */
async function runOfficial(id, suite, store) {
  const { path, Class, bytes, params } = await loadOfficialCase(id, suite, store)
  return [await checkOfficial(id, path, suite.importPaths, Class, bytes, params)]
}

/**
 * @param {string} id
 * @param {Suite} suite
 * @param {ModuleStore} store
 */
function loadOfficialCase(id, suite, store) {
  if (sampleSpecOf(id) !== undefined) return loadSampleCase(id, suite, store)
  const folder = existsSync(join(withoutKst, `${id}.kst`)) ? withoutKst : suite.specs
  return loadSpecCase(folder, id, suite, store)
}

const notes = { identical: {}, unread: { note: 'but for bytes that the spec does not read' } }

/**
 * @param {import('./types.d.ts').GeneratedClass} Class
 * @param {Uint8Array} bytes
 */
function isReadable(Class, bytes) {
  try {
    Class.read(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} id
 * @param {import('./types.d.ts').GeneratedClass} Class
 * @param {Uint8Array} bytes
 * @returns {Outcome[]}
 */
function runRoundTrip(id, Class, bytes) {
  const { written, problem, detail = '' } = roundTrip(Class, bytes)
  /** @type {Outcome} */
  const trip = { section: 'round-trip', id, reason: problem, detail }
  if (written === undefined) return [trip, { section: 'bytes', id, reason: 'nothing was written' }]
  const comparison = compareBytes(Class, bytes, written)
  if (comparison.kind === 'different') return [trip, { section: 'bytes', id, reason: comparison.problem }]
  return [trip, { section: 'bytes', id, reason: undefined, ...notes[comparison.kind] }]
}

/** @type {Runner} */
async function runGallery(id, suite, store) {
  await loadClass(store, join(suite.gallery, `${id}.ksy`))
  return [{ section: 'gallery', id, reason: undefined }]
}

/** @type {Runner} */
async function runError(id, suite, store) {
  const path = join(suite.errors, `${id}.ksy`)
  return checkErrors(id, readFileSync(path, 'utf8'), store.compile(path).result.problems)
}

/** @type {Runner} */
async function runSample(id, suite, store) {
  const { Class, bytes } = await loadSampleCase(id, suite, store)
  const { written, problem, detail = '' } = roundTrip(Class, bytes)
  if (problem !== undefined || written === undefined)
    return [{ section: 'samples', id, reason: problem, detail }]
  const comparison = compareBytes(Class, bytes, written)
  if (comparison.kind === 'different') return [{ section: 'samples', id, reason: comparison.problem }]
  return [{ section: 'samples', id, reason: undefined, ...notes[comparison.kind] }]
}
