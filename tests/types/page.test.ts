import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPage } from '../support/guide/page.js'
import { GuideProject } from '../support/guide/project.js'

// Every `js` block of docs/types.md is a test; see serialization-guide.test.ts.

const name = 'docs/types.md'
const page = readPage(new URL(`../../${name}`, import.meta.url))
const project = new GuideProject(page)
afterAll(() => rmSync(project.folder, { recursive: true, force: true }))

test.each(page.snippets.map((snippet) => [`${snippet.heading}, line ${snippet.line}`, snippet] as const))(
  '%s',
  (_, snippet) => project.run(snippet, name),
)

test('the snippets are right in TypeScript too', () => {
  expect(page.snippets).toHaveLength(3)
  expect(project.typecheck(page.snippets)).toBe('')
})
