import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { formatProblems } from '@unplugin-ksy/compiler'
import { ModuleStore } from './modules/module-store.mjs'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { runInWorkers } from './pool/run-in-workers.mjs'
import { firstSection, runTask } from './run-task.mjs'
import { checkDeclared } from './sections/declared.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'
import { specPath } from './sections/properties.mjs'
import { checkTypes } from './sections/types.mjs'
import { tasksOf } from './suite.mjs'

/** @typedef {import('./types.d.ts').Outcome} Outcome */
/** @typedef {import('./types.d.ts').Suite} Suite */
/** @typedef {import('./types.d.ts').Task} Task */

/**
 * Runs the suite, or the cases of one name.
 *
 * @param {Suite} suite
 * @param {{ only: string | undefined, verbose: boolean, types: boolean, properties: import('./types.d.ts').PropertyOptions | undefined }} options
 * @returns {Promise<Outcome[]>}
 */
export async function runSuite(suite, { only, verbose, types, properties }) {
  const tasks = tasksOf(suite, properties).filter(({ id }) => only === undefined || id === only)
  const folder = temporaryFolder()
  try {
    const outcomes =
      only === undefined
        ? await runOnAllCores(tasks, suite, folder.path)
        : await runHere(tasks, suite, join(folder.path, '0'), verbose)
    if (!types) return outcomes
    const checked = await checkTypes(folder.path)
    return [...outcomes, ...checked, ...(await checkDeclared(tasks, suite, join(folder.path, 'declared')))]
  } finally {
    folder.remove()
  }
}

const secondsPerTask = 20

/**
 * @param {readonly Task[]} tasks
 * @param {Suite} suite
 * @param {string} folder in which each worker has its own, so that none imports what another is writing
 */
async function runOnAllCores(tasks, suite, folder) {
  const results = await runInWorkers(tasks, {
    start: (number) =>
      new Worker(new URL('worker.mjs', import.meta.url), {
        workerData: { suite, folder: join(folder, String(number)) },
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
      }),
    timeLimit: secondsPerTask * 1000,
    lost: ({ kind, id }, reason) => [{ section: firstSection[kind], id, reason }],
  })
  return results.flat()
}

/**
 * Runs tasks in this thread, where a debugger sees them.
 *
 * @param {readonly Task[]} tasks
 * @param {Suite} suite
 * @param {string} folder
 * @param {boolean} verbose
 */
async function runHere(tasks, suite, folder, verbose) {
  const store = new ModuleStore(suite, folder)
  const outcomes = []
  for (const task of tasks) {
    if (verbose) printCode(store, specOf(task, suite))
    outcomes.push(...(await runTask(task, suite, store)))
  }
  return outcomes
}

/**
 * @param {Task} task
 * @param {Suite} suite
 */
function specOf({ kind, id }, suite) {
  const spec = sampleSpecOf(id)
  if (spec !== undefined) return join(suite.gallery, `${spec}.ksy`)
  if (kind === 'properties') return specPath(id, suite)
  const folders = { gallery: suite.gallery, error: suite.errors }
  return join(kind === 'gallery' || kind === 'error' ? folders[kind] : suite.formats, `${id}.ksy`)
}

/**
 * @param {ModuleStore} store
 * @param {string} path
 */
function printCode(store, path) {
  const { code, problems } = store.compile(path).result
  console.log(`// ${path}\n`)
  if (problems.length > 0) console.log(`${formatProblems(problems)}\n`)
  console.log(code ?? '// no code')
}
