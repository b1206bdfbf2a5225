import { join } from 'node:path'
import { formatProblems } from '@unplugin-ksy/compiler'
import { ModuleStore } from './modules/module-store.mjs'
import { temporaryFolder } from './modules/temporary-folder.mjs'
import { runTasks } from './pool/run-tasks.mjs'
import { runTask } from './run-task.mjs'
import { sampleSpecOf } from './sections/sample-specs.mjs'
import { checkTypes } from './sections/types.mjs'
import { tasksOf } from './suite.mjs'

/** @typedef {import('./types.d.ts').Suite} Suite */
/** @typedef {import('./types.d.ts').Task} Task */

/**
 * Runs the suite, or the cases of one name.
 *
 * @param {Suite} suite
 * @param {{ only: string | undefined, verbose: boolean, types: boolean }} options
 */
export async function runSuite(suite, { only, verbose, types }) {
  const tasks = tasksOf(suite).filter(({ id }) => only === undefined || id === only)
  const folder = temporaryFolder()
  try {
    const outcomes =
      only === undefined
        ? await runTasks(tasks, suite, folder.path)
        : await runHere(tasks, suite, join(folder.path, '0'), verbose)
    return types ? [...outcomes, ...checkTypes(folder.path)] : outcomes
  } finally {
    folder.remove()
  }
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
  const folders = { spec: suite.formats, gallery: suite.gallery, error: suite.errors, sample: suite.gallery }
  return join(folders[kind], `${kind === 'sample' ? sampleSpecOf(id) : id}.ksy`)
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
