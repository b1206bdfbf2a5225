/**
 * Counts what data has to agree with in a folder of specs, and how much of that follows by itself when an object is written.
 * Usage: node tests/derive/count-relations.mjs [--suite DIR] [--write]; `--write` puts the table into docs/deriving.md.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compile, ParseCache } from '@unplugin-ksy/compiler'
import { createHost } from '../conformance/modules/host.mjs'
import { findSuite, usualPlace } from '../conformance/suite.mjs'
import { relationTable } from './relation-table.mjs'

const page = new URL('../../docs/deriving.md', import.meta.url)
const start = '<!-- pnpm derivable --write writes from here -->'
const end = '<!-- to here -->'

const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { suite: { type: 'string', default: usualPlace }, write: { type: 'boolean', default: false } },
})
const suite = findSuite(values.suite)
if (suite === undefined) {
  console.error(
    `The official suite is not in ${values.suite}: nothing was counted. Name its folder with --suite.`,
  )
  process.exitCode = 1
} else {
  const { importPaths } = suite
  const text = relationTable([
    { title: 'gallery', relations: relationsIn(suite.gallery, importPaths) },
    { title: 'test suite', relations: relationsIn(suite.formats, importPaths) },
  ])
  console.log(text)
  if (values.write) {
    const before = readFileSync(page, 'utf8')
    const [from, to] = [before.indexOf(start), before.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`The page has no place for the table: ${start} ... ${end}`)
    writeFileSync(page, `${before.slice(0, from + start.length)}\n\n${text}\n\n${before.slice(to)}`)
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} importPaths
 */
function relationsIn(folder, importPaths) {
  const host = createHost({ importPaths, fileOf: (path) => path, onOpaque: () => {} })
  const cache = new ParseCache()
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ksy'))
    .flatMap((name) => compile(join(folder, name), host, {}, cache).relations)
}
