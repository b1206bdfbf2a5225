import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { usualPlace } from '../conformance/suite.mjs'
import { parts } from './parts.mjs'

export const help = `Usage: node tests/benchmarks/run.mjs [options]

  --only IDS    only these, with commas between them: ${parts.map(({ id }) => id).join(', ')}
  --quick       few rounds: enough to see that it runs
  --runs N      all of it so often, and the medians of that (default: 1)
  --suite DIR   the folder of the official suite, for zip to bundle (default: ../shared beside the repository)
  --json FILE   write the figures as JSON
  --markdown    print the table as the README has it
  --readme      write that table into the README`

/**
 * @param {string[]} args
 * @throws TypeError for options that there are not
 */
export function parseOptions(args) {
  const { values } = parseArgs({
    // pnpm hands `--` on.
    args: args.filter((arg) => arg !== '--'),
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      runs: { type: 'string', default: '1' },
      suite: { type: 'string', default: usualPlace },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const wanted = values.only?.split(',') ?? parts.map(({ id }) => id)
  const unknown = wanted.find((id) => !parts.some((part) => part.id === id))
  if (unknown !== undefined) throw new TypeError(`There is no workload '${unknown}'.`)
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new TypeError(`'${values.runs}' is no number of runs.`)
  return {
    ...values,
    runs,
    gallery: join(resolve(values.suite), 'kaitai_struct_formats'),
    parts: parts.filter(({ id }) => wanted.includes(id)),
  }
}
