import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModulePlan } from '../../../3-plan/plan.js'

/** The folder whose folders are the fixtures: specs, their declarations, and a program that uses them. */
export const fixturesFolder: string = fileURLToPath(new URL('../../../../fixtures/declare/', import.meta.url))

export interface Fixture {
  readonly folder: string
  /** The specs, by their paths from the folder. */
  readonly specs: readonly string[]
  readonly mode: ModulePlan['mode']
}

export function readFixture(name: string): Fixture {
  const folder = join(fixturesFolder, name)
  const options = join(folder, 'options.json')
  const { mode = 'read-write' }: { mode?: ModulePlan['mode'] } = existsSync(options)
    ? JSON.parse(readFileSync(options, 'utf8'))
    : {}
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  return { folder, specs: files.filter((path) => path.endsWith('.ksy')).toSorted(), mode }
}

/** What a file of a fixture should hold. With `UPDATE_FIXTURES=1` it is written first: read the difference. */
export function expectedText(path: string, actual: string): string {
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, actual)
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
}
