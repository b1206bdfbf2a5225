/**
 * Measures one variant of one workload, in a process of its own, one task at a time as it is told to.
 */
import { variants } from '../variants/all.mjs'
import { workloads } from '../workloads/all.mjs'

/** @typedef {import('./task.d.ts').Result} Result */
/** @typedef {import('./task.d.ts').Task} Task */

const [variantName = '', workloadId = '', gallery = ''] = process.argv.slice(2)
const workload = workloads.find(({ id }) => id === workloadId)
const load = variants[variantName]
if (workload === undefined || load === undefined) throw new Error(`${variantName} of ${workloadId}?`)
const { force, checksum: add, writes = true } = workload
const codec = await load(workload, gallery)

/** How long a small message is read over and over, in ms: the compiler of V8 and its garbage collector take some for a pause. */
const smallTime = 50
/** How often before the clock is looked at again. */
const times = 50
const small = workload.small()
const whole = workload.whole()
/** @type {unknown} */
let kept

/** @param {Uint8Array<ArrayBuffer>} bytes */
function read(bytes) {
  const root = codec?.read(bytes)
  force?.(root)
  return root
}

/** @type {Readonly<Record<Task, () => Result | undefined>>} */
const tasks = {
  small() {
    if (codec?.onlyWrites === true) return undefined
    const started = performance.now()
    let root
    let count = 0
    let ms = 0
    while (ms < smallTime) {
      for (let i = 0; i < times; i++) root = read(small)
      count += times
      ms = performance.now() - started
    }
    return { ms: ms / count, checksum: add(root) }
  },
  kept() {
    if (codec?.onlyWrites === true) return undefined
    kept = undefined
    globalThis.gc?.()
    const before = heapUsed()
    const started = performance.now()
    const root = read(whole)
    const ms = performance.now() - started
    kept = root
    globalThis.gc?.()
    return { ms, checksum: add(root), heap: heapUsed() - before }
  },
  write() {
    const { write } = codec ?? {}
    if (write === undefined || !writes) return undefined
    const root = kept ?? read(whole)
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
process.send?.(codec === undefined ? 'none' : 'ready')
