/**
 * Runs tasks one after another and stops at the first failure. Usage: node scripts/run.mjs <task>... [option]...
 * The options are those of the last task.
 */
import { runSteps } from './run/steps.mjs'
import { tasks } from './run/tasks.mjs'

const args = process.argv.slice(2)
const end = args.findIndex((arg) => arg.startsWith('-'))
const names = end < 0 ? args : args.slice(0, end)
const options = args.slice(names.length)
const unknown = names.find((name) => !Object.hasOwn(tasks, name))

if (names.length === 0 || unknown !== undefined) {
  console.error(unknown === undefined ? 'Which task?' : `There is no task '${unknown}'.`)
  console.error(`Tasks: ${Object.keys(tasks).join(', ')}.`)
  process.exitCode = 2
} else {
  const steps = names.flatMap((name) => tasks[name]?.() ?? [])
  process.exitCode = await runSteps(
    steps.map(({ title, command }, index) => ({
      title,
      command: index === steps.length - 1 ? [...command, ...options] : command,
    })),
  )
}
