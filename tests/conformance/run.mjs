/**
 * Runs the official test suite. Usage: node tests/conformance/run.mjs [options]; `--help` lists them.
 */
import { writeFileSync } from 'node:fs'
import { readKnownFailures, updatedKnownFailures, writeKnownFailures } from './known-failures.mjs'
import { help, parseOptions } from './options.mjs'
import { formatSummaries } from './report/print.mjs'
import { isAsKnown, summarize } from './report/summary.mjs'
import { runSuite } from './run-suite.mjs'
import { findSuite } from './suite.mjs'

const options = parseOptions(process.argv.slice(2))

if (typeof options === 'string') {
  console.error(options)
  process.exitCode = 2
} else if (options.help) {
  console.log(help)
} else {
  const suite = findSuite(options.suite)
  if (suite === undefined) {
    console.log(
      `The official suite is not in ${options.suite}: nothing was tested. Name its folder with --suite.`,
    )
  } else {
    process.exitCode = await report(suite, options)
  }
}

/**
 * @param {import('./types.d.ts').Suite} suite
 * @param {import('./options.mjs').Options} options
 * @returns {Promise<number>}
 */
async function report(suite, { only, verbose, types, update, json, properties }) {
  const known = readKnownFailures()
  const outcomes = await runSuite(suite, { only, verbose, types, properties })
  if (outcomes.length === 0) {
    console.error(`No case is called ${only}.`)
    return 2
  }
  const summaries = summarize(outcomes, known, only === undefined)
  console.log(formatSummaries(summaries, { details: verbose }))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(summaries, undefined, 2)}\n`)
  if (update) {
    writeKnownFailures(updatedKnownFailures(known, summaries))
    return 0
  }
  if (isAsKnown(summaries)) return 0
  console.error(
    '\nThis is not what known-failures.json says. --only ID --verbose shows a case; --update writes the list.',
  )
  return 1
}
