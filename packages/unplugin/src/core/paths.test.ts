import { relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { filePath, isOutside, posixPath } from './paths.js'

test('the file of an id is the id without its query', () => {
  expect(filePath('/app/gif.ksy')).toBe('/app/gif.ksy')
  expect(filePath('/app/gif.ksy?v=1a2b&t=3')).toBe('/app/gif.ksy')
})

test('a backslash is a separator only where the platform says so', () => {
  expect(posixPath('a\\b')).toBe(sep === '\\' ? 'a/b' : 'a\\b')
})

test('what is outside of a folder', () => {
  expect(isOutside(relative('/app', '/app/src'))).toBe(false)
  expect(isOutside(relative('/app', '/app'))).toBe(false)
  expect(isOutside(relative('/app', '/app/..hidden'))).toBe(false)
  expect(isOutside(relative('/app', '/'))).toBe(true)
  expect(isOutside(relative('/app', '/application'))).toBe(true)
})
