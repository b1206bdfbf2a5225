import { parseArgs } from 'node:util'

export const help = `Reads random bytes with random specs, compiled by the official compiler and by ours.

  --specs N   how many specs (2000)
  --seed N    what decides them (1)
  --jobs N    how many processes (2)
  --only N    shows the spec with this index`

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {number} specs
 * @property {number} seed
 * @property {number} jobs
 * @property {number | undefined} only
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
        specs: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
        jobs: { type: 'string', default: '2' },
        only: { type: 'string' },
      },
    })
    const [specs, seed, jobs, only] = [values.specs, values.seed, values.jobs, values.only ?? '0'].map(Number)
    if (![specs, seed, jobs, only].every((value) => Number.isSafeInteger(value) && Number(value) >= 0))
      return '--specs, --seed, --jobs and --only are numbers.'
    return {
      help: values.help,
      specs: Number(specs),
      seed: Number(seed),
      jobs: Math.max(1, Number(jobs)),
      only: values.only === undefined ? undefined : Number(only),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
