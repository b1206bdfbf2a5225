import { run } from './command.mjs'

/** @typedef {{ title: string, command: readonly [string, ...string[]] }} Step */

/**
 * Runs steps one after another, each under its own heading, and stops at the first that fails.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} 0, or the exit code of the step that failed
 */
export async function runSteps(steps) {
  const start = performance.now()
  /** @type {string[]} */
  const done = []

  for (const [index, { title, command }] of steps.entries()) {
    console.log(`\n── ${index + 1}/${steps.length} ${title} ${'─'.repeat(Math.max(2, 60 - title.length))}\n`)
    const stepStart = performance.now()
    const code = await run(command)
    if (code !== 0) {
      console.error(`\n✘ ${title} failed (exit code ${code}, ${secondsSince(stepStart)}).`)
      return code
    }
    done.push(`✔ ${title} (${secondsSince(stepStart)})`)
  }
  console.log(`\n${done.join('\n')}\n\nAll ${steps.length} steps passed in ${secondsSince(start)}.`)
  return 0
}

/** @param {number} start */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
