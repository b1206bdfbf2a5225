import { mkdirSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { ModuleStore } from '../modules/module-store.mjs'
import { runTask } from '../run-task.mjs'

/** @type {{ readonly suite: import('../types.d.ts').Suite, readonly folder: string }} */
const { suite, folder } = workerData
mkdirSync(folder, { recursive: true })
const store = new ModuleStore(suite, folder)

parentPort?.on('message', async (/** @type {import('../types.d.ts').Task} */ task) => {
  parentPort?.postMessage(await runTask(task, suite, store))
})
