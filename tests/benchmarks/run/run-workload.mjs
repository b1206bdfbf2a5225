import { variants } from '../variants/all.mjs'
import { checkSame } from './check-same.mjs'
import { figuresOf } from './statistics.mjs'
import { takeTurns } from './take-turns.mjs'
import { Worker } from './worker.mjs'

/** @typedef {import('./task.d.ts').Result} Result */
/** @typedef {import('./task.d.ts').Row} Row */

/** @type {readonly import('./task.d.ts').Task[]} */
const tasks = ['small', 'kept', 'write']

/**
 * Measures all variants of a workload, each in a process of its own, in turns.
 *
 * @param {string} workload
 * @param {string} gallery
 * @param {number} rounds
 * @returns {Promise<Row[]>}
 * @throws if the variants don't come to the same result
 */
export async function runWorkload(workload, gallery, rounds) {
  /** @type {Map<string, Worker>} */
  const workers = new Map()
  try {
    for (const variant of Object.keys(variants)) {
      const worker = await Worker.start({ variant, workload, gallery })
      if (worker !== undefined) workers.set(variant, worker)
    }
    const rows = []
    for (const task of tasks) {
      const runs = new Map([...workers].map(([variant, worker]) => [variant, () => worker.run(task)]))
      const results = await takeTurns(runs, { rounds, warmups: 2 })
      checkSame(`${workload}, ${task}`, results)
      rows.push(...rowsOf(workload, task, results))
    }
    return rows
  } finally {
    for (const worker of workers.values()) worker.stop()
  }
}

/**
 * @param {string} workload
 * @param {string} task
 * @param {ReadonlyMap<string, readonly Result[]>} results
 * @returns {Row[]}
 */
function rowsOf(workload, task, results) {
  if (results.size === 0) return []
  const times = new Map([...results].map(([variant, list]) => [variant, list.map(({ ms }) => ms)]))
  const heaps = new Map(
    [...results].map(([variant, list]) => [variant, list.flatMap(({ heap }) => heap ?? [])]),
  )
  const keepsHeap = [...heaps.values()].every((list) => list.length > 0)
  return [
    { workload, measure: task, unit: 'ms', variants: figuresOf(times) },
    ...(keepsHeap
      ? [{ workload, measure: 'heap', unit: /** @type {const} */ ('bytes'), variants: figuresOf(heaps) }]
      : []),
  ]
}
