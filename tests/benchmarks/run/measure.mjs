/**
 * Measures one variant of one workload, in a process of its own, one task at a time as it is told to.
 */
import { variants } from '../variants/all.mjs'
import { workloads } from '../workloads/all.mjs'

/** @typedef {import('./task.d.ts').Result} Result */
/** @typedef {import('./task.d.ts').Task} Task */

const [variantName = '', workloadId = ''] = process.argv.slice(2)
const workload = workloads.find(({ id }) => id === workloadId)
const load = variants[variantName]
if (workload === undefined || load === undefined) throw new Error(`${variantName} of ${workloadId}?`)
const variant = await load(workload)

const small = workload.small()
const whole = workload.whole()
/** @type {unknown} */
let kept

/** @type {Readonly<Record<Task, () => Result | undefined>>} */
const tasks = {
  small() {
    const started = performance.now()
    let checksum = 0
    for (let i = 0; i < 400; i++) checksum = workload.checksum(variant.read(small))
    return { ms: (performance.now() - started) / 400, checksum }
  },
  kept() {
    kept = undefined
    globalThis.gc?.()
    const before = heapUsed()
    const started = performance.now()
    const root = variant.read(whole)
    const ms = performance.now() - started
    kept = root
    globalThis.gc?.()
    return { ms, checksum: workload.checksum(root), heap: heapUsed() - before }
  },
  write() {
    const { write } = variant
    if (write === undefined) return undefined
    const root = kept ?? variant.read(whole)
    kept = root
    globalThis.gc?.()
    const started = performance.now()
    const bytes = write(root)
    const ms = performance.now() - started
    if (Buffer.compare(bytes, whole) !== 0)
      throw new Error(`${variantName} of ${workloadId} writes other bytes`)
    return { ms, checksum: bytes.length }
  },
}

function heapUsed() {
  return process.memoryUsage().heapUsed
}

process.on('message', (/** @type {Task} */ task) => process.send?.(tasks[task]() ?? null))
process.send?.('ready')
