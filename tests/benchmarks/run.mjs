/**
 * Measures our code beside others'. Usage: node tests/benchmarks/run.mjs [options]; `--help` lists them.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { help, parseOptions } from './options.mjs'
import { runWorkload } from './run/run-workload.mjs'
import { formatTable } from './run/table.mjs'
import { workloads } from './workloads/all.mjs'

const { only, quick, json, help: wantsHelp } = parseOptions(process.argv.slice(2))

if (wantsHelp) console.log(help)
else {
  const rows = []
  for (const { id, title } of workloads.filter((one) => only === undefined || one.id === only)) {
    console.error(title)
    rows.push(...(await runWorkload(id, quick ? 2 : 15)))
  }
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  )
  console.log(formatTable(rows))
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, undefined, 2)}\n`)
}
