import { parseArgs } from 'node:util'
import { usualPlace } from '../conformance/suite.mjs'

export const help = `Reads, edits and writes damaged data of the gallery's formats, and compiles damaged specs.

  --suite DIR    where the official suite is (../shared)
  --inputs N     how many inputs in all (60000)
  --compiler N   how many specs besides (2000)
  --jobs N       how many processes (2)
  --seed N       what decides them (1)
  --only ID      one format, such as image/gif, or 'compiler'
  --json FILE    writes the report
  --corpus       writes the inputs that take each branch, for later runs to begin with`

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {string} suite
 * @property {number} inputs
 * @property {number} compiler
 * @property {number} jobs
 * @property {number} seed
 * @property {string | undefined} only
 * @property {string | undefined} json
 * @property {boolean} corpus
 */

/**
 * @param {readonly string[]} args
 * @returns {Options | string} what is wrong
 */
export function parseOptions(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        suite: { type: 'string', default: usualPlace },
        inputs: { type: 'string', default: '60000' },
        compiler: { type: 'string', default: '2000' },
        jobs: { type: 'string', default: '2' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string' },
        json: { type: 'string' },
        corpus: { type: 'boolean', default: false },
      },
    })
    const [inputs, compiler, jobs, seed] = [values.inputs, values.compiler, values.jobs, values.seed].map(
      Number,
    )
    if (![inputs, compiler, jobs, seed].every((value) => Number.isSafeInteger(value) && Number(value) >= 0))
      return '--inputs, --compiler, --jobs and --seed are numbers.'
    return {
      help: values.help,
      suite: values.suite,
      inputs: Number(inputs),
      compiler: Number(compiler),
      jobs: Math.max(1, Number(jobs)),
      seed: Number(seed),
      only: values.only,
      json: values.json,
      corpus: values.corpus,
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
