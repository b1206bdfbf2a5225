import { setImmediate } from 'node:timers/promises'
import { deflateSync } from 'node:zlib'
import { Random } from '../conformance/properties/random.mjs'
import { compressedAt, generateSpec } from './generate-spec.mjs'
import { explanationOf } from './known.mjs'
import { minimize } from './minimize.mjs'
import { compareReading, officialClass, ourClass } from './run-case.mjs'

/** @typedef {import('./types.d.ts').Tally} Tally */
/** @typedef {import('./types.d.ts').GeneratedSpec} GeneratedSpec */

const inputsPerSpec = 4
/** In bytes. */
const longestInput = 60

/**
 * Makes specs, and reads random bytes with both.
 *
 * @param {number} seed
 * @param {number} from the index of the first spec
 * @param {number} count
 * @returns {Promise<Tally>}
 */
export async function runSpecs(seed, from, count) {
  /** @type {Tally} */
  const tally = { specs: 0, read: 0, rejected: 0, known: {}, disagreements: [] }
  for (let index = from; index < from + count; index++) {
    await runSpec(seed, index, tally)
    tally.specs++
    // So that a process hears that it is not wanted any more.
    await setImmediate()
  }
  return tally
}

/**
 * @param {number} seed
 * @param {number} index
 * @param {Tally} tally
 */
async function runSpec(seed, index, tally) {
  const random = new Random(Math.imul(seed, 0x9e3779b1) + index)
  const generated = generateSpec(random)
  const { spec } = generated
  const classes = await classesOf(spec, generated.imported)
  if ('texts' in classes) {
    // All generated specs are valid, so that one of the compilers is wrong even where both are of one mind.
    tally.disagreements.push({ index, spec, bytes: new Uint8Array(), texts: classes.texts })
    return
  }
  for (let input = 0; input < inputsPerSpec; input++) {
    const bytes = inputFor(generated, random)
    const { differences, isRead } = compareReading(classes.official, classes.ours, bytes)
    for (const difference of differences) {
      const reason = explanationOf(difference, generated, differences)
      if (reason !== undefined) tally.known[reason] = (tally.known[reason] ?? 0) + 1
    }
    if (unexplained(differences, generated).length > 0)
      tally.disagreements.push(await smallest(index, generated, bytes))
    if (isRead) tally.read++
    else tally.rejected++
  }
}

/**
 * @param {number} index
 * @param {GeneratedSpec} generated
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
async function smallest(index, generated, bytes) {
  /**
   * @param {import('./types.d.ts').Spec} spec
   * @param {Uint8Array<ArrayBuffer>} input
   */
  const textsOf = async (spec, input) => {
    const classes = await classesOf(spec, generated.imported)
    return 'texts' in classes
      ? []
      : unexplained(compareReading(classes.official, classes.ours, input).differences, generated)
  }
  const least = await minimize(
    generated.spec,
    bytes,
    async (spec, input) => (await textsOf(spec, input)).length > 0,
  )
  return { index, ...least, texts: await textsOf(least.spec, least.bytes) }
}

/**
 * @param {readonly import('./run-case.mjs').Difference[]} differences
 * @param {GeneratedSpec} generated
 */
function unexplained(differences, generated) {
  return differences
    .filter((difference) => explanationOf(difference, generated, differences) === undefined)
    .map(({ place, text }) => `${place}: ${text}`)
}

/**
 * What the compilers make of a spec, or what they say if one does not take it.
 *
 * @param {import('./types.d.ts').Spec} spec
 * @param {import('./types.d.ts').Spec} [imported]
 */
async function classesOf(spec, imported) {
  const [official, ours] = await Promise.all([
    outcomeOf(() => officialClass(spec, imported)),
    outcomeOf(() => ourClass(spec, imported)),
  ])
  return official.rejected === undefined && ours.rejected === undefined
    ? { official: official.value, ours: ours.value }
    : { texts: [`official: ${official.rejected ?? 'compiles'}`, `ours: ${ours.rejected ?? 'compiles'}`] }
}

/**
 * @param {GeneratedSpec} generated
 * @param {Random} random
 */
function inputFor({ isCompressed }, random) {
  if (!isCompressed) return randomBytes(random.integer(0, longestInput), random)
  const compressed = deflateSync(randomBytes(random.integer(0, longestInput), random))
  return Uint8Array.from([...randomBytes(compressedAt, random), ...compressed])
}

/**
 * @param {number} length
 * @param {Random} random
 */
function randomBytes(length, random) {
  return Uint8Array.from({ length }, () =>
    random.chance(0.6)
      ? random.integer(0, 4)
      : random.chance(0.5)
        ? random.integer(0x20, 0x7e)
        : random.integer(0, 255),
  )
}

/**
 * @param {() => unknown} make
 * @returns {Promise<{ value?: unknown, rejected?: string }>}
 */
async function outcomeOf(make) {
  try {
    return { value: await make() }
  } catch (error) {
    return { rejected: error instanceof Error ? error.message : String(error) }
  }
}
