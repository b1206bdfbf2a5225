/** @typedef {import('./task.d.ts').Row} Row */

const columns = [
  'workload',
  'task',
  'ours ms',
  'times official',
  'times hand',
  'heap MB',
  'official heap',
  'hand heap',
]

/**
 * The results as a table in Markdown.
 *
 * @param {readonly Row[]} rows
 */
export function formatTable(rows) {
  const cells = rows.map(cellsOf)
  const widths = columns.map((title, column) =>
    Math.max(...[columns, ...cells].map((row) => (row[column] ?? '').length), title.length),
  )
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}

/** @param {Row} row */
function cellsOf({ workload, task, variants: { ours, official, hand } }) {
  return [
    workload,
    task,
    ours?.ms.toPrecision(3) ?? '',
    ratio(ours?.faster['official']),
    // The time, not the speed: 1.2 is a fifth slower than by hand.
    ratio(ours?.faster['hand'] === undefined ? undefined : 1 / ours.faster['hand']),
    ...[ours, official, hand].map((figures) =>
      figures?.heap === undefined ? '' : (figures.heap / 2 ** 20).toFixed(1),
    ),
  ]
}

/** @param {number | undefined} value */
function ratio(value) {
  return value === undefined ? '' : value.toFixed(2)
}
