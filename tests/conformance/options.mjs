import { parseArgs } from 'node:util'
import { usualPlace, usualProperties } from './suite.mjs'

export const help = `Usage: node tests/conformance/run.mjs [options]

  --suite DIR   the folder of the official suite (default: ../shared beside the repository)
  --only ID     only the cases of this name, such as hello_world or image/png
  --verbose     print all that is known of each failure; with --only, the emitted code too
  --runs N      how many random objects are built of each type, to be held against the laws of reading and writing
                (default: ${usualProperties.runs})
  --seed N      which random objects (default: ${usualProperties.seed})
  --types       check the emitted declarations with TypeScript
  --json FILE   write the result as JSON
  --update      write known-failures.json anew; reasons that are in it stay`

/**
 * @typedef {object} Options
 * @property {string} suite
 * @property {string | undefined} only
 * @property {boolean} verbose
 * @property {boolean} types
 * @property {import('./types.d.ts').PropertyOptions | undefined} properties undefined for no random objects
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
        runs: { type: 'string', default: String(usualProperties.runs) },
        seed: { type: 'string', default: String(usualProperties.seed) },
        json: { type: 'string' },
        update: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.update && values.only !== undefined) return '--update needs a complete run, without --only.'
    const properties = { runs: Number(values.runs), seed: Number(values.seed) }
    if (!(properties.runs >= 0)) return '--runs needs a number from 0 up.'
    if (!Number.isInteger(properties.seed)) return '--seed needs an integer.'
    return {
      ...values,
      only: values.only,
      json: values.json,
      properties: properties.runs === 0 ? undefined : properties,
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${help}`
  }
}
