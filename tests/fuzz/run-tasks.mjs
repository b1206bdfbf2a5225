import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./types.d.ts').Answer} Answer */
/** @typedef {import('./types.d.ts').FormatTask} FormatTask */

/** In MiB: what no input may need more than. */
const heap = 512

/** How long an input may take before its process is given up, in milliseconds, and how long it takes to begin. */
const patience = 60_000

/** What a process has compiled makes the next formats slower, and starting one takes as long as some hundred inputs. */
const mostFormats = 8

/**
 * Has processes do the tasks, and starts another one where one is lost.
 *
 * @param {readonly FormatTask[]} tasks
 * @param {{ suite: string, folder: string, jobs: number, tell: (answer: Answer, done: number) => void }} options
 * @returns {Promise<Answer[]>}
 */
export async function runTasks(tasks, { suite, folder, jobs, tell }) {
  const queue = tasks.values()
  /** @type {Answer[]} */
  const answers = []

  /** @param {number} number */
  const work = async (number) => {
    /** @type {FuzzProcess | undefined} */
    let current
    for (const task of queue) {
      current ??= new FuzzProcess(suite, join(folder, `${number}-${answers.length}`))
      const answer = await current.run(task)
      if (current.isSpent) {
        current.end()
        current = undefined
      }
      answers.push(answer)
      tell(answer, answers.length)
    }
    current?.end()
  }
  await Promise.all(Array.from({ length: jobs }, (_, number) => work(number)))
  return answers
}

class FuzzProcess {
  #folder
  #child
  #complaint = ''
  #tasks = 0
  #isLost = false

  /**
   * @param {string} suite
   * @param {string} folder
   */
  constructor(suite, folder) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#child = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), [suite, folder], {
      execArgv: [`--max-old-space-size=${heap}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    this.#child.stderr?.on('data', (/** @type {Buffer} */ data) => {
      this.#complaint = (this.#complaint + data.toString()).slice(0, 2000)
    })
  }

  /** Whether it has ended, or done enough. */
  get isSpent() {
    return this.#isLost || this.#tasks >= mostFormats
  }

  /**
   * @param {FormatTask} task
   * @returns {Promise<Answer>}
   */
  async run(task) {
    this.#tasks++
    const over = new AbortController()
    const watchdog = watch(this.#folder, () => this.end())
    try {
      this.#child.send(task)
      const answered = once(this.#child, 'message', { signal: over.signal }).then(
        ([answer]) => /** @type {Answer} */ (answer),
      )
      const ended = once(this.#child, 'exit', { signal: over.signal }).then(([code, signal]) => {
        this.#isLost = true
        return lost(task, this.#folder, `${signal ?? `exit code ${code}`} ${this.#complaint}`)
      })
      // The one that comes second is aborted.
      for (const each of [answered, ended]) each.catch(() => undefined)
      return await Promise.race([answered, ended])
    } finally {
      over.abort()
      clearInterval(watchdog)
    }
  }

  end() {
    this.#child.kill('SIGKILL')
  }
}

/**
 * Gives up where the input has been the same for long.
 *
 * @param {string} folder
 * @param {() => void} giveUp
 */
function watch(folder, giveUp) {
  let before = Buffer.alloc(0)
  return setInterval(() => {
    const now = noted(folder)
    if (before.equals(now) && now.length > 0) giveUp()
    before = now
  }, patience)
}

/** @param {string} folder */
function noted(folder) {
  try {
    return readFileSync(join(folder, 'current'))
  } catch {
    return Buffer.alloc(0)
  }
}

/**
 * @param {FormatTask} task
 * @param {string} folder
 * @param {string} reason
 * @returns {Answer}
 */
function lost({ id }, folder, reason) {
  const trace = noted(folder)
  const length = trace.length < 8 ? 0 : trace.readUInt32BE(0)
  return {
    id,
    inputs: 0,
    ms: 0,
    slowest: 0,
    accepted: 0,
    branches: 0,
    cover: [],
    memory: 0,
    findings: [
      {
        kind: 'lost',
        id,
        bytes: trace.subarray(8, 8 + length),
        edits: trace.length < 8 ? 0 : trace.readUInt32BE(4),
        what: reason,
      },
    ],
  }
}
