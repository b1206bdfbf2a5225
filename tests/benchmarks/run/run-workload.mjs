import { variants } from '../variants/all.mjs'
import { figuresOf } from './statistics.mjs'
import { Worker } from './worker.mjs'

/** @typedef {import('./task.d.ts').Result} Result */
/** @typedef {import('./task.d.ts').Row} Row */

/** @type {readonly import('./task.d.ts').Task[]} */
const tasks = ['small', 'kept', 'write']

/**
 * Measures all variants of a workload, in turns.
 *
 * @param {string} workload
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 * @throws if the variants don't come to the same result
 */
export async function runWorkload(workload, rounds) {
  /** @type {Map<string, Worker>} */
  const workers = new Map()
  try {
    for (const variant of Object.keys(variants)) workers.set(variant, await Worker.start(variant, workload))
    /** @type {Row[]} */
    const rows = []
    for (const task of tasks) {
      const results = await measure(workers, task, rounds)
      checkSame(workload, task, results)
      rows.push({ workload, task, variants: figuresOf(results) })
    }
    return rows
  } finally {
    for (const worker of workers.values()) worker.stop()
  }
}

/** The first ones only warm up. */
const warmups = 2

/**
 * @param {ReadonlyMap<string, Worker>} workers
 * @param {import('./task.d.ts').Task} task
 * @param {number} rounds
 */
async function measure(workers, task, rounds) {
  /** @type {Map<string, Result[]>} */
  const results = new Map()
  for (let round = -warmups; round < rounds; round++) {
    // Whoever comes first may find the computer in another state, so that changes too.
    const order = round % 2 === 0 ? [...workers] : [...workers].toReversed()
    for (const [variant, worker] of order) {
      const result = await worker.run(task)
      if (result === undefined || round < 0) continue
      results.set(variant, [...(results.get(variant) ?? []), result])
    }
  }
  return new Map(
    [...workers.keys()].flatMap((name) => (results.has(name) ? [[name, results.get(name) ?? []]] : [])),
  )
}

/**
 * @param {string} workload
 * @param {string} task
 * @param {ReadonlyMap<string, readonly Result[]>} results
 */
function checkSame(workload, task, results) {
  const sums = new Set([...results.values()].flat().map(({ checksum }) => checksum))
  if (sums.size > 1) throw new Error(`${workload}, ${task}: the variants differ: ${[...sums].join(', ')}`)
}
