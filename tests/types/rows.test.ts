import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  existsSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdtempSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'

// Each folder of `fixtures` is a kind of thing that a spec can say, and a `usage.ts` with the exact types that it has and the
// code that must not compile.

const rows = fileURLToPath(new URL('fixtures', import.meta.url))
const installed = fileURLToPath(new URL('../node_modules', import.meta.url))
const ksy = join(installed, 'unplugin-ksy/bin/ksy.js')
const names = readdirSync(rows)

let project: string

beforeAll(async () => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-types-')))
  mkdirSync(join(project, 'node_modules'))
  for (const name of ['unplugin-ksy', 'expect-type'])
    symlinkSync(realpathSync(join(installed, name)), join(project, 'node_modules', name), 'junction')
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  cpSync(rows, join(project, 'rows'), { recursive: true })
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...strict, ...resolutions.nodenext } }),
  )
  for (const name of names) {
    const cwd = join(project, 'rows', name)
    await successOf(runNode(ksy, ['types', ...optionsOf(cwd)], { cwd }))
  }
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023'],
  types: [],
}

const resolutions = {
  bundler: { module: 'ESNext', moduleResolution: 'bundler', allowArbitraryExtensions: true },
  nodenext: { module: 'NodeNext', moduleResolution: 'nodenext', allowArbitraryExtensions: true },
}

function optionsOf(folder: string): string[] {
  const file = join(folder, 'options.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

test('every row has specs and code that uses them', () => {
  expect(names.length).toBeGreaterThan(8)
  for (const name of names)
    expect(readdirSync(join(rows, name))).toEqual(expect.arrayContaining(['spec.ksy', 'usage.ts']))
})

test.each(
  ['typescript', 'typescript-6', 'typescript-5.9'].flatMap((version) =>
    Object.keys(resolutions).map((resolution): [string, string] => [version, resolution]),
  ),
)('%s says that the types are exact, under %s', async (version, resolution) => {
  const config = join(project, `tsconfig.${resolution}.json`)
  const options = Object.entries(resolutions).find(([name]) => name === resolution)?.[1]
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, include: ['rows'] }))
  const { stdout } = await runNode(tscOf(version), ['-p', config, '--pretty', 'false'], { cwd: project })
  expect(stdout).toBe('')
})

function tscOf(version: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${version}/package.json`)
  const { bin }: { bin: { tsc: string } } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), bin.tsc)
}
