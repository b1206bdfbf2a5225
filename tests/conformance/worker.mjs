/**
 * Runs the tasks that it is sent, in a thread of its own.
 */
import { mkdirSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { ModuleStore } from './modules/module-store.mjs'
import { runTask } from './run-task.mjs'

/** @type {{ readonly suite: import('./types.d.ts').Suite, readonly folder: string }} */
const { suite, folder } = workerData
mkdirSync(folder, { recursive: true })
const store = new ModuleStore(suite, folder)

parentPort?.on('message', (/** @type {import('./types.d.ts').Task} */ task) => void run(task))

/** @param {import('./types.d.ts').Task} task */
async function run(task) {
  const outcomes = await runTask(task, suite, store)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have origins
  parentPort?.postMessage(outcomes)
}
