import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readText } from '../support/readme.js'

const rows = Array.from(
  readText('SECURITY.md').matchAll(/^\| (?!promise|-)(.+?) +\| `(.+?)` +\|$/gm),
  ([, promise = '', path = '']) => ({ promise, path }),
)

test('each promise of SECURITY.md has a test', () => {
  expect(rows.length).toBeGreaterThan(10)
  const lines = readText('SECURITY.md').match(/^\| .*\|$/gm) ?? []
  expect(lines).toHaveLength(rows.length + 2)
})

test.each(rows)('$path is there, for: $promise', ({ path }) => {
  expect(existsSync(new URL(`../../${path}`, import.meta.url))).toBe(true)
})
