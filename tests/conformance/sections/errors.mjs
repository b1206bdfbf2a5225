import { basename } from 'node:path'
import { readHeader } from './error-header.mjs'

/** @typedef {import('@unplugin-ksy/compiler').Problem} Problem */
/** @typedef {import('../types.d.ts').Outcome} Outcome */

/**
 * Whether a spec that has mistakes is rejected (or accepted with warnings, where the suite has only those), and whether
 * a problem is reported at each place that its header names.
 *
 * @param {string} id
 * @param {string} text of the spec
 * @param {readonly Problem[]} problems
 * @returns {Outcome[]} none for a spec without header, which only serves others as an import
 */
export function checkErrors(id, text, problems) {
  const header = readHeader(text)
  if (header === undefined) return []
  const reason = problemWithVerdict(header, problems)
  /** @type {Outcome[]} */
  const outcomes = [{ section: 'errors', id, reason }]
  if (header.places.length > 0) {
    outcomes.push({ section: 'error-paths', id, reason: problemWithPlaces(header, problems) })
  }
  return outcomes
}

/**
 * @param {import('./error-header.mjs').Header} header
 * @param {readonly Problem[]} problems
 * @returns {string | undefined}
 */
function problemWithVerdict({ severity }, problems) {
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (severity === 'error') return errors.length > 0 ? undefined : 'is accepted'
  const [first] = errors
  if (first !== undefined) return `is rejected for what is worth a warning: ${describe(first)}`
  return problems.length > 0 ? undefined : 'has no warning'
}

/**
 * @param {import('./error-header.mjs').Header} header
 * @param {readonly Problem[]} problems
 * @returns {string | undefined}
 */
function problemWithPlaces({ places }, problems) {
  const missing = places.filter((place) => !problems.some((problem) => isAt(problem, place)))
  if (missing.length === 0) return undefined
  const found = problems.length === 0 ? 'nothing' : problems.map(describe).join('; ')
  return `nothing at ${missing.map(({ written }) => written).join(', ')}, found ${found}`
}

/**
 * @param {Problem} problem
 * @param {import('./error-header.mjs').Place} place
 */
function isAt({ path, span }, place) {
  if (basename(span.source.path) !== place.file) return false
  if ('path' in place) return path === place.path
  const { line, column } = span.source.lineColumn(span.start)
  return line === place.line && column === place.column
}

/** @param {Problem} problem */
function describe({ severity, code, path, span }) {
  const { line, column } = span.source.lineColumn(span.start)
  return `${severity} ${code} at ${path} (${line}:${column})`
}
