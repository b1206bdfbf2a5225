import { rmSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readPage } from './support/guide/page.js'
import { GuideProject } from './support/guide/project.js'

// Every `js` block of docs/serialization.md is a test; its comments `// =>` and `// throws` are what it has to do, see
// support/guide/module.ts. One that follows a comment `<!-- known failing: why -->` has to fail, until it is mended and
// the comment is deleted.

const name = 'docs/serialization.md'
const page = readPage(new URL(`../${name}`, import.meta.url))
const project = new GuideProject(page)
afterAll(() => rmSync(project.folder, { recursive: true, force: true }))

test('every specification of the page has an id of its own', () => {
  const ids = page.specs.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})

test("the page has the headings of Kaitai's guide, in order", () => {
  expect(page.headings.filter((heading) => kaitaisHeadings.includes(heading))).toEqual(kaitaisHeadings)
})

const headings = [...new Set(page.snippets.map(({ heading }) => heading))]

describe.each(headings)('%s', (heading) => {
  for (const snippet of page.snippets.filter((candidate) => candidate.heading === heading)) {
    const { line, knownFailing } = snippet
    const title = `line ${line}${knownFailing === undefined ? '' : ` (known failing: ${knownFailing})`}`
    test(title, { fails: knownFailing !== undefined }, () => project.run(snippet, name))
  }
})

test('the snippets are right in TypeScript too', () => {
  expect(project.typecheck(page.snippets.filter(({ knownFailing }) => knownFailing === undefined))).toBe('')
})

const kaitaisHeadings: readonly string[] = [
  'Serialization guide',
  'Introduction',
  'Getting started',
  'Compiling a .ksy specification in read-write mode',
  'Installing the runtime library',
  'General serialization procedure',
  'Consistency checks: the `_check` method',
  'Notes on individual features',
  'User-defined types',
  'Fixed contents and validated fields',
  'Value instances',
  'Parse instances',
  'Parameters',
  'Stream parameters',
  'Lengths and offsets',
  'Enums',
  'Bit-sized integers',
  'Consistency checks that cannot be done in `_check`',
  'Checks with user expressions that refer to streams',
  'Checks that inherently access the stream',
]
