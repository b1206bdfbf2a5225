/**
 * Fuzzes the formats that it is told of, in a process of its own: what hangs or ends it costs only that.
 */
import { ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ModuleStore } from '../conformance/modules/module-store.mjs'
import { findSuite } from '../conformance/suite.mjs'
import { fuzzCompiler } from './compiler-target.mjs'
import { fuzzFormat } from './fuzz-format.mjs'
import { instrument, literalsOf } from './instrument.mjs'
import { readCorpus } from './corpus.mjs'
import { dictionaryOf } from './mutate.mjs'
import { sampleSeedsOf, seedsOf } from './seeds.mjs'

const [suiteFolder = '', folder = ''] = process.argv.slice(2)
// Making a text of each stack would take most of the time.
Error.stackTraceLimit = 1

const suite = suiteIn(suiteFolder)
const plain = new ModuleStore(suite, join(folder, 'plain'))
const instrumented = new ModuleStore(suite, join(folder, 'instrumented'), instrument)
const current = openSync(join(folder, 'current'), 'w')
const header = new DataView(new ArrayBuffer(8))

process.on('message', (/** @type {import('./types.d.ts').FormatTask} */ task) => void run(task))

/** @param {import('./types.d.ts').FormatTask} task */
async function run({ id, inputs, seed, isForCorpus }) {
  // What is lost before its first input was not lost with the last one of another format.
  ftruncateSync(current)
  const report =
    id === 'compiler'
      ? fuzzCompiler(suite, inputs, seed, note)
      : await runFormat(id, inputs, seed, isForCorpus)
  process.send?.({ ...report, memory: process.resourceUsage().maxRSS * 1024 })
}

/**
 * @param {string} id
 * @param {number} inputs
 * @param {number} seed
 * @param {boolean} isForCorpus
 */
async function runFormat(id, inputs, seed, isForCorpus) {
  const path = join(suite.gallery, `${id}.ksy`)
  // Seeds are built with the plain modules, so that what that does is no coverage.
  const { seeds: built, params } = await seedsOf(id, path, suite, plain, seed)
  const Class = await instrumented.load(path)
  const code = instrumented.closure(path).map(({ result }) => result.code ?? '')
  const dictionary = dictionaryOf(code.flatMap(literalsOf))
  const known = isForCorpus ? built : [...built, ...sampleSeedsOf(id, suite)]
  const seeds = [...readCorpus(id), ...known.map((bytes) => ({ bytes, edits: 0 }))]
  return fuzzFormat({ id, Class, params, seeds, dictionary, inputs, seed, note })
}

/**
 * Leaves a trace of an input that may be the last one.
 *
 * @param {Uint8Array} bytes
 * @param {number} edits
 */
function note(bytes, edits) {
  header.setUint32(0, bytes.length)
  header.setUint32(4, edits)
  writeSync(current, header, 0, 8, 0)
  if (bytes.length > 0) writeSync(current, bytes, 0, bytes.length, 8)
}

/** @param {string} place */
function suiteIn(place) {
  const found = findSuite(place)
  if (found === undefined) throw new Error(`there is no suite in ${place}`)
  return found
}
