import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runNode, successOf } from '../support/run-command.js'
import { temporaryFolder } from '../support/temporary-folder.mjs'
import { strictest, typescript, typescripts } from '../support/typescript.mjs'

// Each folder of `fixtures` is a kind of thing that a spec can say, and a `usage.ts` with the exact types that it has and the
// code that must not compile.

const rows = fileURLToPath(new URL('fixtures', import.meta.url))
const installed = fileURLToPath(new URL('../node_modules', import.meta.url))
const ksy = join(installed, 'unplugin-ksy/bin/ksy.js')
const names = readdirSync(rows)

const folder = temporaryFolder()
const project = folder.path

beforeAll(async () => {
  symlinkSync(
    realpathSync(join(installed, 'expect-type')),
    join(project, 'node_modules/expect-type'),
    'junction',
  )
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  cpSync(rows, join(project, 'rows'), { recursive: true })
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...strictest, ...resolutions.nodenext } }),
  )
  for (const name of names) {
    const cwd = join(project, 'rows', name)
    await successOf(runNode(ksy, ['types', ...optionsOf(cwd)], { cwd }))
  }
})

afterAll(() => folder.remove())

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
  typescripts.flatMap((version) =>
    Object.keys(resolutions).map((resolution): [string, string] => [version, resolution]),
  ),
)('%s says that the types are exact, under %s', async (version, resolution) => {
  const config = join(project, `tsconfig.${resolution}.json`)
  const options = Object.entries(resolutions).find(([name]) => name === resolution)?.[1]
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...strictest, ...options }, include: ['rows'] }))
  const { stdout } = await runNode(typescript(version).tsc, ['-p', config, '--pretty', 'false'], {
    cwd: project,
  })
  expect(stdout).toBe('')
})
