import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('measure.mjs', import.meta.url))

/** A process that measures one variant of one workload. */
export class Worker {
  #child

  /** @param {import('node:child_process').ChildProcess} child */
  constructor(child) {
    this.#child = child
  }

  /**
   * @param {object} what
   * @param {string} what.variant
   * @param {string} what.workload
   * @param {string} what.gallery
   * @returns {Promise<Worker | undefined>} undefined where there is no such variant of the workload
   */
  static async start({ variant, workload, gallery }) {
    const child = fork(script, [variant, workload, gallery], {
      execArgv: ['--expose-gc', '--max-old-space-size=4096'],
    })
    const worker = new Worker(child)
    if ((await worker.#answer()) === 'ready') return worker
    worker.stop()
    return undefined
  }

  /**
   * @param {import('./task.d.ts').Task} task
   * @returns {Promise<import('./task.d.ts').Result | undefined>} undefined where the variant can't do it
   */
  async run(task) {
    this.#child.send(task)
    const answer = /** @type {import('./task.d.ts').Result | null} */ (await this.#answer())
    return answer ?? undefined
  }

  stop() {
    this.#child.kill()
  }

  /** @returns {Promise<unknown>} */
  #answer() {
    return new Promise((resolve, reject) => {
      const ended = () =>
        reject(new Error(`a benchmark ended before its time: ${this.#child.spawnargs.join(' ')}`))
      this.#child.once('exit', ended)
      this.#child.once('message', (message) => {
        this.#child.off('exit', ended)
        resolve(message)
      })
    })
  }
}
