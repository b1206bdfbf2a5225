/** @typedef {import('../types.d.ts').Outcome} Outcome */
/** @typedef {import('../types.d.ts').Section} Section */
/** @typedef {import('../types.d.ts').SectionSummary} SectionSummary */

/** @type {readonly Section[]} */
export const sections = [
  'read',
  'round-trip',
  'bytes',
  'without-kst',
  'gallery',
  'types',
  'declared',
  'errors',
  'error-paths',
  'samples',
  'official',
  'buildable',
  'properties',
]

/**
 * Counts outcomes by section and holds them against the failures that are known.
 *
 * @param {readonly Outcome[]} outcomes
 * @param {import('../types.d.ts').KnownFailures} known
 * @param {boolean} complete whether everything ran, so that a known failure without an outcome is an error
 * @returns {SectionSummary[]} of the sections that ran
 */
export function summarize(outcomes, known, complete) {
  return sections.flatMap((section) => {
    const own = outcomes.filter((outcome) => outcome.section === section)
    return own.length === 0 ? [] : [summarizeSection(section, own, known[section] ?? {}, complete)]
  })
}

/**
 * @param {Section} section
 * @param {readonly Outcome[]} outcomes
 * @param {Readonly<Record<string, string>>} known
 * @param {boolean} complete
 * @returns {SectionSummary}
 */
function summarizeSection(section, outcomes, known, complete) {
  const passed = outcomes.filter(({ reason }) => reason === undefined)
  /** @type {Record<string, number>} */
  const notes = {}
  for (const { note } of passed) if (note !== undefined) notes[note] = (notes[note] ?? 0) + 1
  const ids = new Set(outcomes.map(({ id }) => id))
  return {
    section,
    total: outcomes.length,
    passed: passed.length,
    notes,
    failures: outcomes.flatMap(({ id, reason, detail }) =>
      reason === undefined ? [] : [{ id, reason, detail, known: Object.hasOwn(known, id) }],
    ),
    mended: passed.map(({ id }) => id).filter((id) => Object.hasOwn(known, id)),
    gone: complete ? Object.keys(known).filter((id) => !ids.has(id)) : [],
  }
}

/**
 * Whether the outcome is exactly what the list of known failures says.
 *
 * @param {readonly SectionSummary[]} summaries
 */
export function isAsKnown(summaries) {
  return summaries.every(
    ({ failures, mended, gone }) =>
      failures.every((failure) => failure.known) && mended.length === 0 && gone.length === 0,
  )
}
