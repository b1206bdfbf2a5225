import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSpecCase } from '../load-case.mjs'
import { Builder, hasPart } from '../properties/builder.mjs'
import { Dictionary } from '../properties/dictionary.mjs'
import { brokenLaws } from '../properties/laws.mjs'
import { LinkedPlans } from '../properties/linked-plans.mjs'
import { Random, seedFrom } from '../properties/random.mjs'
import { samplesOf, usualProperties } from '../suite.mjs'

/** @typedef {import('../types.d.ts').Outcome} Outcome */
/** @typedef {import('../types.d.ts').Suite} Suite */
/** @typedef {import('../modules/module-store.mjs').ModuleStore} ModuleStore */
/** @typedef {import('../properties/builder.mjs').Source} Source */
/** @typedef {import('../properties/linked-plans.mjs').LinkedClass} LinkedClass */

/**
 * Builds random objects of every type of a spec, and holds them against the laws of reading and writing.
 *
 * @param {string} id
 * @param {Suite} suite
 * @param {ModuleStore} store
 * @param {import('../types.d.ts').PropertyOptions} [options]
 * @returns {Promise<Outcome[]>} for each type whether it could be built and, if so, whether the laws hold
 */
export async function checkProperties(id, suite, store, { runs, seed } = usualProperties) {
  const path = specPath(id, suite)
  const plans = new LinkedPlans(store, suite)
  const classes = await plans.classesOf(path)
  const imported = store.closure(path).filter((spec) => spec.path !== path)
  const others = await Promise.all(imported.map((spec) => plans.classesOf(spec.path)))
  const builder = new Builder(plans, new Dictionary([...classes, ...others.flat()]))
  const samples = await sourcesOf(id, classes, suite, store)
  return classes.toReversed().flatMap((linked) => propertiesOf(linked))

  /**
   * @param {LinkedClass} linked
   * @returns {Outcome[]}
   */
  function propertiesOf(linked) {
    const name = linked.name === '' ? id : `${id}::${linked.name}`
    const random = new Random(seedFrom(name, seed))
    const { sources, goal, way, reason } = build(linked, classes, samples, builder, random, runs)
    if (way === undefined) return [{ section: 'buildable', id: name, reason }]
    const [first, ...more] = brokenLaws(sources, goal, plans, random)
    return [
      { section: 'buildable', id: name, reason: undefined, note: way },
      {
        section: 'properties',
        id: name,
        reason: first === undefined ? undefined : `${first} (seed ${seed})`,
        detail: more.join('\n'),
      },
    ]
  }
}

/**
 * @param {string} id
 * @param {Suite} suite
 */
export function specPath(id, suite) {
  const path = join(suite.formats, `${id}.ksy`)
  return existsSync(path) ? path : join(suite.gallery, `${id}.ksy`)
}

/**
 * @typedef {object} Built
 * @property {readonly Source[]} sources
 * @property {unknown} goal the class that the sources are to have a part of, if it is not their own
 * @property {string | undefined} way undefined if nothing could be built
 * @property {string | undefined} reason why not
 */

/**
 * @param {LinkedClass} linked
 * @param {readonly LinkedClass[]} classes of the spec
 * @param {readonly Source[]} samples
 * @param {Builder} builder
 * @param {Random} random
 * @param {number} runs
 * @returns {Built}
 */
function build(linked, classes, samples, builder, random, runs) {
  /** @type {Map<string, number>} */
  const reasons = new Map()
  /**
   * @param {() => Source | { reason: string }} make
   * @param {number} tries
   */
  const collect = (make, tries) => {
    /** @type {Source[]} */
    const sources = []
    for (let count = 0; sources.length < runs && count < (sources.length === 0 ? 5 : 1) * tries; count++) {
      const source = make()
      if ('bytes' in source) sources.push(source)
      else reasons.set(source.reason, (reasons.get(source.reason) ?? 0) + 1)
      // A type without end has no objects, and looking for that end takes its time.
      if ('reason' in source && source.reason.includes('nested too deeply')) break
    }
    return sources
  }

  const own = collect(() => builder.grown(linked, undefined, random), 20 * runs)
  if (own.length > 0) return { sources: own, goal: undefined, way: 'by their plan', reason: undefined }
  const goal = linked.Class
  for (const holder of classes.toReversed()) {
    if (holder === linked || !builder.dictionary.holds(holder, goal)) continue
    const held = collect(() => builder.grown(holder, goal, random), 20 * runs)
    if (held.length > 0) return { sources: held, goal, way: 'as parts of others', reason: undefined }
  }
  const sampled = samples.filter((sample) => hasPart(sample, goal, builder.plans))
  if (sampled.length > 0) return { sources: sampled, goal, way: 'from samples', reason: undefined }
  const found = collect(() => builder.found(linked, undefined, random), 20 * runs)
  if (found.length > 0)
    return { sources: found, goal: undefined, way: 'from random bytes', reason: undefined }
  const [[reason] = ['nothing was tried']] = [...reasons].toSorted(([, a], [, b]) => b - a)
  return { sources: [], goal, way: undefined, reason }
}

const largestSample = 20_000

/**
 * @param {string} id
 * @param {readonly LinkedClass[]} classes
 * @param {Suite} suite
 * @param {ModuleStore} store
 * @returns {Promise<Source[]>}
 */
async function sourcesOf(id, classes, suite, store) {
  const top = classes.at(-1)
  if (top === undefined) return []
  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {readonly unknown[]} params
   */
  const sourceOf = (bytes, params) =>
    bytes.length > largestSample ? [] : [{ linked: top, bytes, params, isLe: undefined }]
  if (existsSync(join(suite.specs, `${id}.kst`))) {
    const { bytes, params } = await loadSpecCase(suite.specs, id, suite, store)
    return sourceOf(bytes, params)
  }
  return samplesOf(id, suite).flatMap((file) => sourceOf(Uint8Array.from(readFileSync(file)), []))
}
