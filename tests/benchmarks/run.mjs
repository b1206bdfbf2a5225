/**
 * Measures our code beside others'. Usage: node tests/benchmarks/run.mjs [options]; `--help` lists them.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { help, parseOptions } from './options.mjs'
import { circumstances } from './report/circumstances.mjs'
import { writeReadme } from './report/readme.mjs'
import { formatTable, fullColumns, readmeColumns } from './report/table.mjs'

const options = parseOptions(process.argv.slice(2))

if (options.help) console.log(help)
else {
  const { parts, gallery, quick, json, markdown, readme } = options
  const hasGallery = existsSync(gallery)
  const possible = parts.filter(({ needsGallery }) => hasGallery || !needsGallery)
  if (possible.length < parts.length) {
    const left = parts.filter((part) => !possible.includes(part)).map(({ id }) => id)
    console.error(`There is no format gallery in ${gallery}, so these are left out: ${left.join(', ')}.`)
    console.error('--suite DIR says where the official suite is.\n')
  }

  const rows = []
  for (const { title, run } of possible) {
    console.error(title)
    rows.push(...(await run(gallery, quick ? 2 : 15)))
  }
  const table = formatTable(rows, markdown ? readmeColumns : fullColumns)
  console.log(`${circumstances()}\n\n${table}`)
  if (readme) writeReadme(`${circumstances()}:\n\n${formatTable(rows, readmeColumns)}`)
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ on: circumstances(), rows }, undefined, 2)}\n`)
}
