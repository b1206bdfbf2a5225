import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../../compile.js'
import { formatProblems } from '../../diagnostics/format.js'
import type { CompileOptions } from '../../options.js'
import type { PrintedFile } from '../code/print.js'

/** The folder whose folders are the fixtures: specs, and the modules that they are compiled to. */
export const fixturesFolder: string = fileURLToPath(new URL('../../../fixtures/emit/', import.meta.url))

export const fixtureNames: readonly string[] = readdirSync(fixturesFolder)

/** The specs of a fixture, by the names of their files. */
export function specsOf(fixture: string): readonly string[] {
  return readdirSync(join(fixturesFolder, fixture)).filter((name) => name.endsWith('.ksy'))
}

/** Compiles a spec of a fixture, with the options that its folder has. */
export function compileFixture(fixture: string, spec: string): PrintedFile {
  const folder = join(fixturesFolder, fixture)
  const read = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined
  const options: CompileOptions = JSON.parse(read('options.json') ?? '{}')
  const result = compile(
    spec,
    {
      read,
      resolve: (path) => ({ path: `${path}.ksy`, specifier: `./${path}.ksy` }),
      resolveCode: (_, name) => ({ specifier: `./${name}.js` }),
    },
    options,
  )
  if (result.code === undefined || result.map === undefined) throw new Error(formatProblems(result.problems))
  return { text: result.code, map: result.map }
}

/** What a file of a fixture should hold. With `UPDATE_FIXTURES=1` it is written first: read the difference. */
export function expectedText(fixture: string, name: string, actual: string): string {
  const path = join(fixturesFolder, fixture, name)
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, actual)
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''
}
