import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findSuite } from '../conformance/suite.mjs'
import { temporaryFolder } from '../support/temporary-folder.mjs'

// The gallery's spec of ELF, on a program of this machine: a section gets a longer name, so that the table of names grows, what
// is behind it moves, and every section finds its name at another place. GNU readelf says whether that is so.

const suite = findSuite()
const program = '/bin/true'
const canRun = suite !== undefined && existsSync(program) && hasReadelf()
if (!canRun) console.warn(`The gallery, ${program} or readelf is missing: no ELF file was edited`)

const { path: folder, remove } = temporaryFolder()
afterAll(remove)

function hasReadelf(): boolean {
  try {
    execFileSync('readelf', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Name, type and address of each section, as readelf sees them. */
function sectionsOf(path: string): string[][] {
  const text = execFileSync('readelf', ['-S', '-W', path], { encoding: 'utf8' })
  return Array.from(text.matchAll(/^ +\[ *\d+\] (\S*) +([A-Z_]+) +([0-9a-f]{16})/gm), ([, ...parts]) => parts)
}

test.runIf(canRun)('a section of an ELF file is renamed to something longer', () => {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', 'unplugin-ksy': { importPaths: [suite?.gallery] } }),
  )
  writeFileSync(join(folder, 'elf.ksy'), readFileSync(join(suite?.gallery ?? '', 'executable', 'elf.ksy')))
  writeFileSync(
    join(folder, 'rename.mjs'),
    `
import Elf from './elf.ksy'
import { readFileSync, writeFileSync } from 'node:fs'
const bytes = readFileSync(${JSON.stringify(program)})
const elf = Elf.read(bytes)
const { sectionHeaders, sectionNamesIdx, sectionNames } = elf.header
const section = sectionHeaders.at(-2)
const name = section.name
// The spec shows the table of names twice, and the name once more.
for (const { entries } of [sectionNames, sectionHeaders[sectionNamesIdx].body])
  entries[entries.indexOf(name)] = '.a_much_longer_name'
section.name = '.a_much_longer_name'
writeFileSync('renamed', Elf.write(elf, { onto: bytes }))
`,
  )
  execFileSync(process.execPath, ['--import', 'unplugin-ksy/register', 'rename.mjs'], {
    cwd: folder,
    stdio: 'pipe',
  })
  const before = sectionsOf(program)
  const after = sectionsOf(join(folder, 'renamed'))
  expect(before.length).toBeGreaterThan(10)
  const renamed = before.length - 2
  const [, ...rest] = before[renamed] ?? []
  expect(after).toEqual(before.with(renamed, ['.a_much_longer_name', ...rest]))
})
