import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LoadFailure, loadClass } from './modules/load-class.mjs'
import { detailOf, messageOf } from './report/error-text.mjs'
import { checkErrors } from './sections/errors.mjs'
import { checkRead } from './sections/read.mjs'
import { compareBytes } from './sections/compare-bytes.mjs'
import { roundTrip } from './sections/round-trip.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'
import { parseSpecTest } from './spec/parse-spec-test.mjs'

/** @typedef {import('./types.d.ts').Outcome} Outcome */
/** @typedef {import('./types.d.ts').Suite} Suite */
/** @typedef {import('./modules/module-store.mjs').ModuleStore} ModuleStore */

/** @type {Readonly<Record<import('./types.d.ts').TaskKind, import('./types.d.ts').Section>>} */
export const firstSection = { spec: 'read', gallery: 'gallery', error: 'errors', sample: 'samples' }

/**
 * Does what the suite asks for one file.
 *
 * @param {import('./types.d.ts').Task} task
 * @param {Suite} suite
 * @param {ModuleStore} store
 * @returns {Promise<Outcome[]>}
 */
export async function runTask({ kind, id }, suite, store) {
  try {
    return await runners[kind](id, suite, store)
  } catch (error) {
    const detail = error instanceof LoadFailure ? error.detail : detailOf(error)
    const reason = error instanceof LoadFailure ? error.message : messageOf(error)
    return [{ section: firstSection[kind], id, reason, detail }]
  }
}

/** @typedef {(id: string, suite: Suite, store: ModuleStore) => Promise<Outcome[]>} Runner */

/** @type {Readonly<Record<import('./types.d.ts').TaskKind, Runner>>} */
const runners = { spec: runSpec, gallery: runGallery, error: runError, sample: runSample }

/** @type {Runner} */
async function runSpec(id, suite, store) {
  const test = parseSpecTest(readFileSync(join(suite.specs, `${id}.kst`), 'utf8'))
  const bytes = readBytes(join(suite.data, test.data))
  const Class = await loadClass(store, join(suite.formats, `${id}.ksy`))
  const classes = new Map([[test.id, Class]])
  for (const name of test.imports)
    classes.set(name, await loadClass(store, join(suite.formats, `${name}.ksy`)))

  const [reason, ...more] = checkRead(test, Class, bytes, classes)
  const read = { section: /** @type {const} */ ('read'), id, reason, detail: more.join('\n') }
  return isReadable(Class, bytes) ? [read, ...runRoundTrip(id, Class, bytes)] : [read]
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
  const bytes = readBytes(join(suite.samples, id))
  const Class = await loadClass(store, join(suite.gallery, `${sampleSpecOf(id)}.ksy`))
  const { written, problem, detail = '' } = roundTrip(Class, bytes)
  if (problem !== undefined || written === undefined)
    return [{ section: 'samples', id, reason: problem, detail }]
  const comparison = compareBytes(Class, bytes, written)
  if (comparison.kind === 'different') return [{ section: 'samples', id, reason: comparison.problem }]
  return [{ section: 'samples', id, reason: undefined, ...notes[comparison.kind] }]
}

/** @param {string} path */
function readBytes(path) {
  return Uint8Array.from(readFileSync(path))
}
