/** @typedef {import('@unplugin-ksy/compiler').Relation} Relation */

/** In the order of the table, each with what it is called there. */
const kinds = /** @type {const} */ ([
  ['size', 'sizes'],
  ['count', 'counts'],
  ['offset', 'offsets'],
  ['tag', 'tags'],
  ['condition', 'conditions'],
])

/** Outcomes for which nothing is stored that could follow. */
const nothingStored = /** @type {const} */ (['constant', 'stream', 'alignment', 'other-data'])

/** Outcomes for which something is. */
const notDerived = /** @type {const} */ (['several-fields', 'not-invertible', 'argument-elsewhere'])

/**
 * A Markdown table: how many relations there are of each kind, how many have nothing stored, and of the others, how many
 * are derived.
 *
 * @param {readonly { title: string, relations: readonly Relation[] }[]} groups
 */
export function relationTable(groups) {
  const head = [
    [
      '',
      'all',
      'nothing stored',
      'derived',
      'several stored values',
      'not invertible',
      'elsewhere',
      'derived of those stored',
    ],
    Array.from({ length: 8 }, () => '---'),
  ]
  const rows = groups.flatMap(({ title, relations }) =>
    kinds.map(([kind, name]) =>
      row(
        `${title}: ${name}`,
        relations.filter((relation) => relation.kind === kind),
      ),
    ),
  )
  return [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/**
 * @param {string} name
 * @param {readonly Relation[]} relations
 */
function row(name, relations) {
  /** @param {Relation['outcome']} outcome */
  const count = (outcome) => relations.filter((relation) => relation.outcome === outcome).length
  const without = nothingStored.map(count).reduce((a, b) => a + b)
  const derived = count('derived')
  const stored = relations.length - without
  const share = stored === 0 ? '' : `${((100 * derived) / stored).toFixed(1)} %`
  return [name, relations.length, without, derived, ...notDerived.map(count), share]
}
