/**
 * Runs tasks one after another and stops at the first failure. Usage: node scripts/run.mjs <task>...
 */
import { runSteps } from './run/steps.mjs'
import { tasks } from './run/tasks.mjs'

const names = process.argv.slice(2)
const unknown = names.find((name) => !Object.hasOwn(tasks, name))

if (names.length === 0 || unknown !== undefined) {
  console.error(unknown === undefined ? 'Which task?' : `There is no task '${unknown}'.`)
  console.error(`Tasks: ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = 2
} else {
  process.exitCode = await runSteps(names.flatMap((name) => tasks[name]?.() ?? []))
}
