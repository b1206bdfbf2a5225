import { Random, seedFrom } from '../conformance/properties/random.mjs'
import { Cover } from './cover.mjs'
import { Coverage } from './coverage.mjs'
import { Findings } from './findings.mjs'
import { branchCount } from './instrument.mjs'
import { mutate } from './mutate.mjs'
import { readAndWrite } from './read-target.mjs'

/** @typedef {import('./types.d.ts').FormatReport} FormatReport */

const mostInCorpus = 400

/**
 * Reads, edits and writes the seeds of a format, then other inputs, each made of one that did something new.
 *
 * @param {object} options
 * @param {string} options.id
 * @param {any} options.Class
 * @param {readonly unknown[]} options.params
 * @param {readonly import('./types.d.ts').Input[]} options.seeds
 * @param {readonly Uint8Array[]} options.dictionary
 * @param {number} options.inputs how many besides the seeds
 * @param {number} options.seed
 * @param {(bytes: Uint8Array, edits: number) => void} options.note told of each input before it is run
 * @returns {FormatReport}
 */
export function fuzzFormat({ id, Class, params, seeds, dictionary, inputs, seed, note }) {
  const random = new Random(seedFrom(id, seed))
  const coverage = new Coverage()
  const cover = new Cover()
  const corpus = seeds.map(({ bytes }) => bytes)
  const findings = new Findings()
  let accepted = 0
  const start = performance.now()
  /** @param {import('./types.d.ts').Input} input */
  const run = (input) => {
    note(input.bytes, input.edits)
    findings.run({ id, ...input }, () => readAndWrite(Class, input.bytes, params, input.edits))
    const branches = coverage.take(branchCount())
    if (branches === undefined) return false
    accepted++
    cover.add(input, branches)
    return true
  }
  for (const input of seeds) run(input)
  for (let count = 0; count < inputs; count++) {
    const parent = random.chance(0.3)
      ? corpus.at(-1 - random.integer(0, Math.min(9, corpus.length - 1)))
      : random.pick(corpus)
    const bytes = mutate(parent ?? new Uint8Array(), corpus, dictionary, random)
    if (!run({ bytes, edits: random.chance(0.4) ? random.word() : 0 })) continue
    if (corpus.length < mostInCorpus) corpus.push(bytes)
    else corpus[random.integer(0, mostInCorpus - 1)] = bytes
  }
  return {
    id,
    inputs: seeds.length + inputs,
    ms: performance.now() - start,
    slowest: findings.slowest,
    accepted,
    branches: coverage.taken,
    cover: cover.inputs,
    findings: findings.all,
  }
}
