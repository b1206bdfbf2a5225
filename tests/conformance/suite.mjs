import { existsSync, readdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withoutKst } from './load-case.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'

/** Where the official suite is if nothing else is said: beside the repository. */
export const usualPlace = fileURLToPath(new URL('../../../shared', import.meta.url))

/**
 * The official suite below a folder, or undefined if it is not there.
 *
 * @param {string} folder
 * @returns {import('./types.d.ts').Suite | undefined}
 */
export function findSuite(folder = usualPlace) {
  const root = resolve(folder)
  const tests = join(root, 'kaitai_struct_tests')
  const gallery = join(root, 'kaitai_struct_formats')
  const samples = join(root, 'kaitai_struct_samples')
  if (![tests, gallery, samples].every((path) => existsSync(path))) return undefined
  return {
    root,
    formats: join(tests, 'formats'),
    specs: join(tests, 'spec', 'ks'),
    data: join(tests, 'src'),
    errors: join(tests, 'formats_err'),
    gallery,
    samples,
    importPaths: [join(tests, 'formats', 'ks_path'), gallery],
  }
}

/** @type {import('./types.d.ts').PropertyOptions} */
export const usualProperties = { runs: 3, seed: 1 }

/**
 * Everything that the suite asks for, in a fixed order.
 *
 * @param {import('./types.d.ts').Suite} suite
 * @param {import('./types.d.ts').PropertyOptions} [properties]
 * @returns {import('./types.d.ts').Task[]}
 */
export function tasksOf(suite, properties) {
  const specs = filesIn(suite.specs, '.kst')
  const ownSpecs = filesIn(withoutKst, '.kst')
  const samples = filesIn(suite.samples, '').filter((id) => sampleSpecOf(id) !== undefined)
  return [
    ...specs.map((id) => ({ kind: /** @type {const} */ ('spec'), id })),
    ...ownSpecs.map((id) => ({ kind: /** @type {const} */ ('without-kst'), id })),
    ...filesIn(suite.gallery, '.ksy').map((id) => ({ kind: /** @type {const} */ ('gallery'), id })),
    ...filesIn(suite.errors, '.ksy').map((id) => ({ kind: /** @type {const} */ ('error'), id })),
    ...samples.map((id) => ({ kind: /** @type {const} */ ('sample'), id })),
    ...[...specs, ...ownSpecs, ...samples].map((id) => ({ kind: /** @type {const} */ ('official'), id })),
    ...(properties === undefined ? [] : propertyTasks(suite, properties)),
  ]
}

/**
 * @param {import('./types.d.ts').Suite} suite
 * @param {import('./types.d.ts').PropertyOptions} properties
 */
function propertyTasks(suite, properties) {
  const ids = [...filesIn(suite.formats, '.ksy'), ...filesIn(suite.gallery, '.ksy')]
  return ids.map((id) => ({ kind: /** @type {const} */ ('properties'), id, properties }))
}

/**
 * The samples that a spec of the gallery reads.
 *
 * @param {string} id of the spec
 * @param {Pick<import('./types.d.ts').Suite, 'samples'>} suite
 */
export function samplesOf(id, { samples }) {
  return filesIn(samples, '')
    .filter((file) => sampleSpecOf(file) === id)
    .toSorted()
    .map((file) => join(samples, file))
}

/**
 * The files below a folder, by their paths in it without the extension.
 *
 * @param {string} folder
 * @param {string} extension empty for all files, whose names are then kept whole
 */
export function filesIn(folder, extension) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (extension === '' || extname(entry.name) === extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.slice(0, path.length - extension.length).replaceAll('\\', '/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
}
