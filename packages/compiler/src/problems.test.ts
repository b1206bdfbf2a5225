import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { compile } from './compile.js'
import { formatProblems } from './diagnostics/format.js'

// Each folder is one mistake: `input.ksy`, and in `expected.txt` all that is said about it.
// UPDATE_FIXTURES=1 rewrites the expected texts; read them like code.

const fixtures = fileURLToPath(new URL('../fixtures/problems', import.meta.url))
const messages = fileURLToPath(new URL('diagnostics/messages', import.meta.url))

for (const name of readdirSync(fixtures)) {
  test(name, () => {
    const found = problemsOf(join(fixtures, name))
    const path = join(fixtures, name, 'expected.txt')
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(path, found)
    expect(found).toBe(readFileSync(path, 'utf8'))
  })
}

test('every message of names and types has a fixture', () => {
  const codes = ['types.ts', 'encoding.ts', 'style.ts'].flatMap((file) => {
    const text = readFileSync(join(messages, file), 'utf8')
    return [...text.matchAll(/(?:error\(\s*|code: |warning\(\s*)'([a-z-]+)'/g)].map((match) => match[1] ?? '')
  })
  const texts = readdirSync(fixtures).map((name) =>
    readFileSync(join(fixtures, name, 'expected.txt'), 'utf8'),
  )
  expect(codes.length).toBeGreaterThan(25)
  expect(codes.filter((code) => !texts.some((text) => text.includes(`[${code}]`)))).toEqual([])
})

function problemsOf(folder: string): string {
  const read = (path: string): string | undefined => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const { problems } = compile('input.ksy', {
    read,
    resolve(importPath, importer) {
      const path = posix.join(posix.dirname(importer), `${importPath}.ksy`)
      return read(path) === undefined ? { tried: [path] } : { path, specifier: `./${path}` }
    },
    resolveCode: (_, name) => ({ tried: [`${name}.ts`, `${name}.js`] }),
  })
  return `${formatProblems(problems)}\n`
}
