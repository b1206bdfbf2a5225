/** @typedef {import('../types.d.ts').SectionSummary} SectionSummary */

/**
 * The summaries as text, with every failure in one line: `✘` if it is news, `·` if it is known.
 *
 * @param {readonly SectionSummary[]} summaries
 * @param {{ readonly details: boolean }} options
 */
export function formatSummaries(summaries, options) {
  return summaries.map((summary) => formatSection(summary, options)).join('\n')
}

/**
 * @param {SectionSummary} summary
 * @param {{ readonly details: boolean }} options
 */
function formatSection({ section, total, passed, notes, failures, mended, gone }, { details }) {
  const known = failures.filter((failure) => failure.known).length
  const remarks = [
    ...Object.entries(notes).map(([note, count]) => `${count} of them ${note}`),
    ...(known > 0 ? [`${known} known failures`] : []),
  ]
  return [
    `${section} ${passed}/${total}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`,
    ...failures.map((failure) => formatFailure(failure, details)),
    ...mended.map((id) => `  ✔ ${id}: passes now, take it off the list of known failures`),
    ...gone.map((id) => `  ? ${id}: is a known failure, but there is no such case`),
  ].join('\n')
}

/**
 * @param {import('../types.d.ts').Failure} failure
 * @param {boolean} details
 */
function formatFailure({ id, reason, detail, known }, details) {
  const line = `  ${known ? '·' : '✘'} ${id}: ${reason}`
  return details && detail ? `${line}\n${detail.replaceAll(/^/gm, '      ')}` : line
}
