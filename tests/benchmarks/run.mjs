/**
 * Measures our code beside others'. Usage: node tests/benchmarks/run.mjs [options]; `--help` lists them.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { help, parseOptions } from './options.mjs'
import { circumstances } from './report/circumstances.mjs'
import { writeReadme } from './report/readme.mjs'
import { medianOfRuns } from './run/statistics.mjs'
import { formatTable, fullColumns, readmeColumns } from './report/table.mjs'

const options = parseOptions(process.argv.slice(2))

if (options.help) console.log(help)
else {
  const { parts, gallery, quick, runs, json, markdown, readme } = options
  const hasGallery = existsSync(gallery)
  const possible = parts.filter(({ needsGallery }) => hasGallery || !needsGallery)
  if (possible.length < parts.length) {
    const left = parts.filter((part) => !possible.includes(part)).map(({ id }) => id)
    console.error(`There is no format gallery in ${gallery}, so these are left out: ${left.join(', ')}.`)
    console.error('--suite DIR says where the official suite is.\n')
  }

  const all = []
  for (let count = 1; count <= runs; count++) {
    const rows = []
    for (const { title, run } of possible) {
      console.error(runs === 1 ? title : `${title} (${count} of ${runs})`)
      rows.push(...(await run(gallery, quick ? 2 : 15)))
    }
    all.push(rows)
  }
  const rows = medianOfRuns(all)
  const on = circumstances(runs)
  const table = formatTable(rows, markdown ? readmeColumns : fullColumns)
  console.log(`${on}\n\n${table}`)
  if (readme) writeReadme(`${on}:\n\n${formatTable(rows, readmeColumns)}`)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ on, rows }, undefined, 2)}\n`)
}
