import { Random, seedFrom } from '../conformance/properties/random.mjs'
import { Coverage } from './coverage.mjs'
import { Findings } from './findings.mjs'
import { branchCount } from './instrument.mjs'
import { mutate } from './mutate.mjs'
import { readAndWrite } from './read-target.mjs'

/** @typedef {import('./types.d.ts').FormatReport} FormatReport */

const mostInCorpus = 400

/**
 * Reads, edits and writes inputs of one format, each made of one that did something new.
 *
 * @param {object} options
 * @param {string} options.id
 * @param {any} options.Class
 * @param {readonly unknown[]} options.params
 * @param {readonly Uint8Array[]} options.seeds
 * @param {readonly Uint8Array[]} options.dictionary
 * @param {number} options.inputs how many
 * @param {number} options.seed
 * @param {(bytes: Uint8Array, edits: number) => void} options.note told of each input before it is run
 * @returns {FormatReport}
 */
export function fuzzFormat({ id, Class, params, seeds, dictionary, inputs, seed, note }) {
  const random = new Random(seedFrom(id, seed))
  const coverage = new Coverage()
  const corpus = [...seeds]
  const findings = new Findings()
  let accepted = 0
  const start = performance.now()
  for (let count = 0; count < inputs; count++) {
    const parent = random.chance(0.3)
      ? corpus.at(-1 - random.integer(0, Math.min(9, corpus.length - 1)))
      : random.pick(corpus)
    const bytes =
      count < seeds.length
        ? Uint8Array.from(seeds[count] ?? [])
        : mutate(parent ?? new Uint8Array(), corpus, dictionary, random)
    const edits = random.chance(0.4) ? random.word() : 0
    note(bytes, edits)
    findings.run({ id, bytes, edits }, () => readAndWrite(Class, bytes, params, edits))
    if (!coverage.take(branchCount())) continue
    accepted++
    if (corpus.length < mostInCorpus) corpus.push(bytes)
    else corpus[random.integer(0, mostInCorpus - 1)] = bytes
  }
  return {
    id,
    inputs,
    ms: performance.now() - start,
    slowest: findings.slowest,
    accepted,
    branches: coverage.taken,
    findings: findings.all,
  }
}
