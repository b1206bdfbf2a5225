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
    for (const task of queue) {
      const own = join(folder, `${number}-${answers.length}-${task.id.replaceAll('/', '-')}`)
      mkdirSync(own, { recursive: true })
      const answer = await runTask(task, suite, own)
      answers.push(answer)
      tell(answer, answers.length)
    }
  }
  await Promise.all(Array.from({ length: jobs }, (_, number) => work(number)))
  return answers
}

/**
 * @param {FormatTask} task
 * @param {string} suite
 * @param {string} folder
 * @returns {Promise<Answer>}
 */
async function runTask(task, suite, folder) {
  const child = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), [suite, folder], {
    execArgv: [`--max-old-space-size=${heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.on(
    'data',
    (/** @type {Buffer} */ data) => (complaint = (complaint + data.toString()).slice(0, 2000)),
  )
  const watchdog = watch(folder, () => child.kill('SIGKILL'))
  try {
    child.send(task)
    const answered = once(child, 'message').then(([answer]) => /** @type {Answer} */ (answer))
    const ended = once(child, 'exit').then(([code, signal]) =>
      lost(task, folder, `${signal ?? `exit code ${code}`} ${complaint}`),
    )
    return await Promise.race([answered, ended])
  } finally {
    clearInterval(watchdog)
    child.kill('SIGKILL')
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
