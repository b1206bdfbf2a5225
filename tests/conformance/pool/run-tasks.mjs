import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { firstSection } from '../run-task.mjs'

/** @typedef {import('../types.d.ts').Outcome} Outcome */
/** @typedef {import('../types.d.ts').Task} Task */

const secondsPerTask = 20
const mostWorkers = 4

/**
 * Runs tasks on all cores. A task that hangs or runs out of memory fails; the others go on without it.
 *
 * @param {readonly Task[]} tasks
 * @param {import('../types.d.ts').Suite} suite
 * @param {string} folder where workers may write modules
 * @returns {Promise<Outcome[]>} in the order of the tasks
 */
export async function runTasks(tasks, suite, folder) {
  /** @type {Outcome[][]} */
  const outcomes = []
  let next = 0

  /** @param {string} own */
  const work = async (own) => {
    let worker = startWorker(suite, own)
    for (let index = next++; index < tasks.length; index = next++) {
      const task = /** @type {Task} */ (tasks[index])
      const result = await runIn(worker, task)
      outcomes[index] = result.outcomes
      if (!result.lost) continue
      await worker.terminate()
      worker = startWorker(suite, own)
    }
    await worker.terminate()
  }

  const count = Math.min(mostWorkers, availableParallelism(), tasks.length)
  await Promise.all(Array.from({ length: count }, (_, index) => work(join(folder, String(index)))))
  return outcomes.flat()
}

/**
 * @param {import('../types.d.ts').Suite} suite
 * @param {string} folder
 */
function startWorker(suite, folder) {
  return new Worker(new URL('worker.mjs', import.meta.url), {
    workerData: { suite, folder },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
}

/**
 * @param {Worker} worker
 * @param {Task} task
 * @returns {Promise<{ outcomes: Outcome[], lost: boolean }>} `lost`: the worker can't be used any more
 */
function runIn(worker, task) {
  return new Promise((resolve) => {
    /** @param {string} reason */
    const lose = (reason) => {
      settle({ outcomes: [{ section: firstSection[task.kind], id: task.id, reason }], lost: true })
    }
    const timer = setTimeout(
      () => lose(`did not end within ${secondsPerTask} seconds`),
      secondsPerTask * 1000,
    )
    /** @param {{ outcomes: Outcome[], lost: boolean }} result */
    const settle = (result) => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      resolve(result)
    }
    worker.on('message', (outcomes) => settle({ outcomes, lost: false }))
    worker.on('error', (error) => lose(`crashed: ${error.message}`))
    worker.on('exit', (code) => lose(`ended its worker (exit code ${code})`))
    worker.postMessage(task)
  })
}
