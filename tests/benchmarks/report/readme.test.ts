import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { replaceBetween } from './readme.mjs'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

test('the table takes the place of the one before, and everything else stays', () => {
  const first = replaceBetween(readme, '| first |')
  const second = replaceBetween(first, '| second |')
  expect(second).not.toContain('| first |')
  expect(second.replace('| second |', '| first |')).toBe(first)
  expect(second.startsWith(readme.slice(0, second.indexOf('| second |') - 2))).toBe(true)
})

test('a page without a place for it is refused', () => {
  expect(() => replaceBetween('# Readme', '| first |')).toThrow('no place for the table')
})
