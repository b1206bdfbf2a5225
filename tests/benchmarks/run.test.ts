import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'

const script = fileURLToPath(new URL('run.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unplugin-ksy-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bench = (...args: string[]) => runNode(script, args, { cwd: folder })

test('a quick run measures all variants of a workload, and tells it as a table and as JSON', async () => {
  const printed = await successOf(bench('--only', 'bits', '--quick', '--runs', '2', '--json', 'figures.json'))
  const { rows } = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'))

  expect(rows.map(({ measure }: { measure: string }) => measure)).toEqual(['small', 'kept', 'heap', 'write'])
  expect(Object.keys(rows[0].variants)).toEqual(['ours', 'official', 'hand', 'binary-parser'])
  expect(Object.keys(rows[3].variants)).toEqual(['ours', 'underived', 'hand'])
  for (const row of rows) expect(row.variants.ours.value).toBeGreaterThan(0)
  expect(printed).toContain('medians of 2 runs')
  expect(printed).toMatch(/\| bits +\| small +\| [\d.]+ [µm]s/)
})

test('what needs the suite is left out where it is not, and said', async () => {
  const { status, output } = await bench('--only', 'zip,bundle', '--quick', '--suite', 'nowhere')
  expect(output).toContain('so these are left out: zip, bundle.')
  expect(status).toBe(0)
})

test('a workload that there is not is a mistake', async () => {
  const { status, output } = await bench('--only', 'tar')
  expect(output).toContain("There is no workload 'tar'")
  expect(status).not.toBe(0)
})

test('so is a number of runs that is none', async () => {
  const { status, output } = await bench('--only', 'bits', '--runs', '0')
  expect(output).toContain("'0' is no number of runs")
  expect(status).not.toBe(0)
})

test('the task of the repository hands options on', async () => {
  const task = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url))
  expect(await successOf(runNode(task, ['bench', '--help'], { cwd: folder }))).toContain('--readme')
})
