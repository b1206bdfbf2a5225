import { availableParallelism } from 'node:os'

/** @typedef {import('node:worker_threads').Worker} Worker */

/**
 * @template Task, Result
 * @typedef {object} PoolOptions
 * @property {(index: number) => Worker} start starts the worker of this index, anew if the one before was lost. A worker
 *   answers each message, which is a task, by one message, its result.
 * @property {number} timeLimit milliseconds that a task may take
 * @property {(task: Task, reason: string) => Result} lost the result of a task that took too long or ended its worker
 */

const mostWorkers = 4

/**
 * Runs tasks on all cores. What hangs or crashes costs its own result only.
 *
 * @template Task, Result
 * @param {readonly Task[]} tasks
 * @param {PoolOptions<Task, Result>} options
 * @returns {Promise<Result[]>} in the order of the tasks
 */
export async function runInWorkers(tasks, { start, timeLimit, lost }) {
  /** @type {Result[]} */
  const results = []
  const queue = tasks.entries()

  /** @param {number} number */
  const work = async (number) => {
    /** @type {Worker | undefined} */
    let worker
    for (const [index, task] of queue) {
      worker ??= start(number)
      const answer = await ask(worker, task, timeLimit)
      if ('result' in answer) {
        results[index] = /** @type {Result} */ (answer.result)
        continue
      }
      results[index] = lost(task, answer.reason)
      await worker.terminate()
      worker = undefined
    }
    await worker?.terminate()
  }

  const count = Math.min(mostWorkers, availableParallelism(), tasks.length)
  await Promise.all(Array.from({ length: count }, (_, number) => work(number)))
  return results
}

const events = ['message', 'error', 'exit']

/**
 * @param {Worker} worker
 * @param {unknown} task
 * @param {number} timeLimit
 * @returns {Promise<{ result: unknown } | { reason: string }>}
 */
function ask(worker, task, timeLimit) {
  return new Promise((resolve) => {
    /** @param {{ result: unknown } | { reason: string }} answer */
    const settle = (answer) => {
      clearTimeout(timer)
      // Without a name, it would remove what makes the worker receive messages too.
      for (const event of events) worker.removeAllListeners(event)
      resolve(answer)
    }
    const timer = setTimeout(
      () => settle({ reason: `did not end within ${timeLimit / 1000} seconds` }),
      timeLimit,
    )
    worker.on('message', (result) => settle({ result }))
    worker.on('error', (error) => settle({ reason: `crashed: ${error.message}` }))
    worker.on('exit', (code) => settle({ reason: `ended its worker with exit code ${code}` }))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows have origins
    worker.postMessage(task)
  })
}
