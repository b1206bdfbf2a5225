import { parseArgs } from 'node:util'

export const help = `Usage: node tests/benchmarks/run.mjs [options]

  --only ID     only this workload
  --quick       few rounds: enough to see that it runs
  --json FILE   write the figures as JSON`

/**
 * @param {string[]} args
 */
export function parseOptions(args) {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  return values
}
