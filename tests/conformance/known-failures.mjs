import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sections } from './report/summary.mjs'

/** @typedef {import('./types.d.ts').KnownFailures} KnownFailures */

const file = fileURLToPath(new URL('known-failures.json', import.meta.url))

/** @returns {KnownFailures} */
export function readKnownFailures() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** @param {KnownFailures} known */
export function writeKnownFailures(known) {
  writeFileSync(file, `${JSON.stringify(known, undefined, 2)}\n`)
}

/**
 * The list with what failed now, and nothing else in the sections that ran. A failure that is listed already keeps its
 * reason, which somebody may have written by hand.
 *
 * @param {KnownFailures} known
 * @param {readonly import('./types.d.ts').SectionSummary[]} summaries of a complete run
 * @returns {KnownFailures}
 */
export function updatedKnownFailures(known, summaries) {
  const entries = sections.flatMap((section) => {
    const summary = summaries.find((candidate) => candidate.section === section)
    const listed = known[section] ?? {}
    const own = summary === undefined ? listed : failuresOf(summary, listed)
    return Object.keys(own).length > 0 ? [[section, own]] : []
  })
  return Object.fromEntries(entries)
}

const longestReason = 120

/**
 * @param {import('./types.d.ts').SectionSummary} summary
 * @param {Readonly<Record<string, string>>} listed
 * @returns {Record<string, string>}
 */
function failuresOf({ failures }, listed) {
  const reasons = failures.map(({ id, reason }) => /** @type {const} */ ([id, listed[id] ?? shorten(reason)]))
  return Object.fromEntries(reasons.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** @param {string} reason */
function shorten(reason) {
  return reason.length > longestReason ? `${reason.slice(0, longestReason - 1)}…` : reason
}
