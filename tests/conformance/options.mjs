import { parseArgs } from 'node:util'
import { usualPlace } from './suite.mjs'

export const help = `Usage: node tests/conformance/run.mjs [options]

  --suite DIR   the folder of the official suite (default: ../shared beside the repository)
  --only ID     only the cases of this name, such as hello_world or image/png
  --verbose     print all that is known of each failure; with --only, the emitted code too
  --types       check the emitted declarations with TypeScript
  --json FILE   write the result as JSON
  --update      write known-failures.json anew; reasons that are in it stay`

/**
 * @typedef {object} Options
 * @property {string} suite
 * @property {string | undefined} only
 * @property {boolean} verbose
 * @property {boolean} types
 * @property {string | undefined} json
 * @property {boolean} update
 * @property {boolean} help
 */

/**
 * @param {string[]} args
 * @returns {Options | string} a message if they make no sense
 */
export function parseOptions(args) {
  try {
    const { values } = parseArgs({
      // pnpm hands `--` on.
      args: args.filter((arg) => arg !== '--'),
      options: {
        suite: { type: 'string', default: usualPlace },
        only: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        types: { type: 'boolean', default: false },
        json: { type: 'string' },
        update: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.update && values.only !== undefined) return '--update needs a complete run, without --only.'
    return { ...values, only: values.only, json: values.json }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${help}`
  }
}
