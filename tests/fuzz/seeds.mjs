import { readFileSync } from 'node:fs'
import { Builder } from '../conformance/properties/builder.mjs'
import { Dictionary } from '../conformance/properties/dictionary.mjs'
import { LinkedPlans } from '../conformance/properties/linked-plans.mjs'
import { Random, seedFrom } from '../conformance/properties/random.mjs'
import { samplesOf } from '../conformance/suite.mjs'

/** In bytes. */
const largestSeed = 2048

const wanted = 6
const tries = 60

/**
 * Inputs to start from: objects that were built by the plan of a spec. The parameters are those of the first.
 *
 * @param {string} id
 * @param {string} path
 * @param {import('../conformance/types.d.ts').Suite} suite
 * @param {import('../conformance/modules/module-store.mjs').ModuleStore} store
 * @param {number} seed
 * @returns {Promise<{ Class: any, seeds: Uint8Array[], params: readonly unknown[] }>}
 */
export async function seedsOf(id, path, suite, store, seed) {
  const plans = new LinkedPlans(store, suite)
  const classes = await plans.classesOf(path)
  const imported = store.closure(path).filter((spec) => spec.path !== path)
  const others = await Promise.all(imported.map((spec) => plans.classesOf(spec.path)))
  const builder = new Builder(plans, new Dictionary([...classes, ...others.flat()]))
  const top = classes.at(-1)
  if (top === undefined) throw new Error(`${id} has no class`)
  const random = new Random(seedFrom(id, seed))
  /** @type {Uint8Array[]} */
  const seeds = []
  /** @type {readonly unknown[] | undefined} */
  let params
  for (let count = 0; count < tries && seeds.length < wanted; count++) {
    const source = builder.grown(top, undefined, random)
    if (!('bytes' in source)) continue
    params ??= source.params
    seeds.push(source.bytes.slice(0, largestSeed))
  }
  seeds.push(
    new Uint8Array(),
    new Uint8Array(64),
    Uint8Array.from({ length: 256 }, (_, at) => at),
  )
  return { Class: top.Class, seeds, params: params ?? top.plan.params.map(() => 1) }
}

/**
 * The beginnings of the suite's samples of a format.
 *
 * @param {string} id
 * @param {import('../conformance/types.d.ts').Suite} suite
 */
export function sampleSeedsOf(id, suite) {
  return samplesOf(id, suite).map((file) => readFileSync(file).subarray(0, largestSeed))
}
