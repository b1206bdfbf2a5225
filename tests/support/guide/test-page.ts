import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPage } from './page.js'
import { GuideProject } from './project.js'

/**
 * Makes a test of every `js` block of a page; see serialization-guide.test.ts.
 *
 * @param name from the repository's root, such as `docs/files.md`
 * @param count how many there are, so that none is overlooked
 */
export function testPage(name: string, count: number): void {
  const page = readPage(new URL(`../../../${name}`, import.meta.url))
  const project = new GuideProject(page)
  afterAll(() => rmSync(project.folder, { recursive: true, force: true }))

  test.each(page.snippets.map((snippet) => [`${snippet.heading}, line ${snippet.line}`, snippet] as const))(
    '%s',
    (_, snippet) => project.run(snippet, name),
  )

  test('the snippets are right in TypeScript too', () => {
    expect(page.snippets).toHaveLength(count)
    expect(project.typecheck(page.snippets)).toBe('')
  })
}
