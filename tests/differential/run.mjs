/**
 * Holds our reader against the official one. Usage: node tests/differential/run.mjs [options]; `--help` lists them.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { known } from './known.mjs'
import { help, parseOptions } from './options.mjs'
import { runSpecs } from './run-specs.mjs'

/** @typedef {import('./types.d.ts').Tally} Tally */

/** How many specs one process compiles. */
const share = 2000
const mostShown = 5

const options = parseOptions(process.argv.slice(2))

if (typeof options === 'string') {
  console.error(options)
  process.exitCode = 2
} else if (options.help) {
  console.log(help)
} else {
  const start = performance.now()
  const tally =
    options.only === undefined ? await runAll(options) : await runSpecs(options.seed, options.only, 1)
  report(tally, (performance.now() - start) / 1000, options.seed)
  process.exitCode = tally.disagreements.length > 0 ? 1 : 0
}

/**
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<Tally>}
 */
async function runAll({ specs, seed, jobs }) {
  /** @type {Tally} */
  const whole = { specs: 0, read: 0, rejected: 0, known: {}, disagreements: [] }
  let next = 0
  const work = async () => {
    while (next < specs) {
      const from = next
      const count = Math.min(share, specs - from)
      next += count
      add(whole, await runShare(seed, from, count))
      console.error(`${whole.specs} specs, ${whole.disagreements.length} disagreements`)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return whole
}

/**
 * @param {number} seed
 * @param {number} from
 * @param {number} count
 * @returns {Promise<Tally>}
 */
async function runShare(seed, from, count) {
  const child = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), { serialization: 'advanced' })
  child.send({ seed, from, count })
  const answered = once(child, 'message').then(([tally]) => /** @type {Tally} */ (tally))
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(
      `a process ended with ${String(signal ?? code)}, at one of the specs ${from} to ${from + count - 1}`,
    )
  })
  try {
    return await Promise.race([answered, ended])
  } finally {
    ended.catch(() => undefined)
    child.kill()
  }
}

/**
 * @param {Tally} whole
 * @param {Tally} part
 */
function add(whole, part) {
  whole.specs += part.specs
  whole.read += part.read
  whole.rejected += part.rejected
  for (const [key, count] of Object.entries(part.known)) whole.known[key] = (whole.known[key] ?? 0) + count
  whole.disagreements.push(...part.disagreements)
}

/**
 * @param {Tally} tally
 * @param {number} seconds
 * @param {number} seed
 */
function report({ specs, read, rejected, known: met, disagreements }, seconds, seed) {
  for (const { index, spec, bytes, texts } of disagreements.slice(0, mostShown)) {
    console.log(
      `✘ spec ${index} (seed ${seed})\n${JSON.stringify(spec)}\n${Buffer.from(bytes).toString('hex')}`,
    )
    for (const text of texts.slice(0, mostShown)) console.log(`  ${text}`)
  }
  console.log(`${specs} specs, ${read} inputs read by both, ${rejected} by neither, ${Math.round(seconds)} s`)
  for (const [key, count] of Object.entries(met).toSorted(([, a], [, b]) => b - a))
    console.log(`  ${count} ${key}: ${known[key]?.reason ?? ''}`)
  console.log(`${disagreements.length} unexplained disagreements`)
}
