import { targetOf } from './targets.mjs'

/** @typedef {import('../run/task.d.ts').Row} Row */
/** @typedef {{ readonly title: string, readonly cell: (row: Row) => string }} Column */

/** What the README says. @type {readonly Column[]} */
export const readmeColumns = [
  { title: 'workload', cell: ({ workload }) => workload },
  { title: 'measure', cell: ({ measure }) => measure },
  { title: 'ours', cell: ({ variants, unit }) => amount(variants['ours']?.value, unit) },
  { title: 'official ÷ ours', cell: (row) => ratio(row, 'official')?.toFixed(2) ?? '' },
  { title: 'ours ÷ hand', cell: (row) => handRatio(row)?.toFixed(2) ?? '' },
  { title: 'binary-parser ÷ ours', cell: (row) => ratio(row, 'binary-parser')?.toFixed(2) ?? '' },
  { title: 'restructure ÷ ours', cell: (row) => ratio(row, 'restructure')?.toFixed(2) ?? '' },
]

/** What is said to those who work on the speed. @type {readonly Column[]} */
export const fullColumns = [
  ...readmeColumns,
  { title: 'ours ÷ derive: false', cell: (row) => inverse(ratio(row, 'underived')) },
  { title: 'target', cell: targetText },
]

/**
 * The results as a table in Markdown, in which all columns line up.
 *
 * @param {readonly Row[]} rows
 * @param {readonly Column[]} columns
 */
export function formatTable(rows, columns) {
  const titles = columns.map(({ title }) => title)
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const widths = titles.map((title, column) =>
    Math.max(title.length, 3, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

/**
 * How many times as fast or as small ours is.
 *
 * @param {Row} row
 * @param {string} other
 */
function ratio({ variants }, other) {
  return variants['ours']?.others[other]
}

/** @param {number | undefined} value */
function inverse(value) {
  return value === undefined ? '' : (1 / value).toFixed(2)
}

/**
 * The cost beside that of code by hand: 1.2 is a fifth more.
 *
 * @param {Row} row
 */
function handRatio(row) {
  const hand = ratio(row, 'hand')
  return hand === undefined ? undefined : 1 / hand
}

/** @param {Row} row */
function targetText(row) {
  const target = targetOf(row)
  const parts = []
  if (target.official !== undefined) {
    parts.push(
      `official ≥ ${target.official}${(ratio(row, 'official') ?? 0) < target.official ? ' missed' : ''}`,
    )
  }
  if (target.hand !== undefined) {
    parts.push(`hand ≤ ${target.hand}${(handRatio(row) ?? Infinity) > target.hand ? ' missed' : ''}`)
  }
  return parts.join(', ')
}

/**
 * @param {number | undefined} value
 * @param {Row['unit']} unit
 */
function amount(value, unit) {
  if (value === undefined) return ''
  if (unit === 'ms') return value < 1 ? `${(value * 1000).toPrecision(3)} µs` : `${plain(value)} ms`
  return value < 1e6 ? `${value.toLocaleString('en')} bytes` : `${(value / 1e6).toFixed(1)} MB`
}

/** @param {number} value */
function plain(value) {
  return value < 100 ? value.toPrecision(3) : value.toFixed(0)
}
