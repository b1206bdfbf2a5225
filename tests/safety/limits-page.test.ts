import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPage } from '../support/guide/page.js'
import { GuideProject } from '../support/guide/project.js'

const name = 'docs/limits.md'
const page = readPage(new URL(`../../${name}`, import.meta.url))
const project = new GuideProject(page)
afterAll(() => rmSync(project.folder, { recursive: true, force: true }))

test.each(page.snippets)('$heading, line $line', (snippet) => project.run(snippet, name))

test('the snippets are right in TypeScript too', () => {
  expect(project.typecheck(page.snippets)).toBe('')
})
