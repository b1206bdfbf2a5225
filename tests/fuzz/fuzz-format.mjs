import { Random, seedFrom } from '../conformance/properties/random.mjs'
import { Coverage } from './coverage.mjs'
import { branchCount } from './instrument.mjs'
import { mutate } from './mutate.mjs'
import { readAndWrite } from './read-target.mjs'

/** @typedef {import('./types.d.ts').Finding} Finding */
/** @typedef {import('./types.d.ts').FormatReport} FormatReport */

const mostInCorpus = 400
const secondInMs = 1000

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
  /** @type {Map<string, Finding>} */
  const findings = new Map()
  let slowest = 0
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
    const begun = performance.now()
    try {
      readAndWrite(Class, bytes, params, edits)
    } catch (error) {
      add({ kind: 'escaped', id, bytes, edits, what: describe(error) })
    }
    const took = performance.now() - begun
    if (took > slowest) {
      slowest = took
      if (took > secondInMs && isSlow(Class, bytes, params, edits))
        add({ kind: 'slow', id, bytes, edits, what: `${Math.round(took)} ms` })
    }
    if (!coverage.take(branchCount())) continue
    accepted++
    if (corpus.length < mostInCorpus) corpus.push(bytes)
    else corpus[random.integer(0, mostInCorpus - 1)] = bytes
  }
  return {
    id,
    inputs,
    ms: performance.now() - start,
    slowest,
    accepted,
    branches: coverage.taken,
    findings: [...findings.values()],
  }

  /** @param {Finding} finding */
  function add(finding) {
    const key = `${finding.kind} ${finding.kind === 'slow' ? '' : finding.what}`
    const known = findings.get(key)
    // The shortest input tells most.
    if (known === undefined || known.bytes.length > finding.bytes.length) findings.set(key, finding)
  }
}

/**
 * Whether an input takes more than a second each time, and not since the machine did something else meanwhile.
 *
 * @param {any} Class
 * @param {Uint8Array} bytes
 * @param {readonly unknown[]} params
 * @param {number} edits
 */
function isSlow(Class, bytes, params, edits) {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    try {
      readAndWrite(Class, bytes, params, edits)
    } catch {
      // It is a finding already.
    }
    return performance.now() - begun
  })
  return Math.min(...times) > secondInMs
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error)
  const [place = ''] = error.stack?.match(/\n\s+at .*/) ?? []
  return `${error.name}: ${error.message.slice(0, 300)}${place.trim() === '' ? '' : ` ${place.trim()}`}`
}
