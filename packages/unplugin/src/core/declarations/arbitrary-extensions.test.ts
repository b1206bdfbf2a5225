import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { allowsArbitraryExtensions } from './arbitrary-extensions.js'

const ON = '{ "compilerOptions": { "allowArbitraryExtensions": true } }'
const OFF = '{ "compilerOptions": {} }'

const allows = (files: Record<string, string>, file = 'src/gif.d.ksy.ts'): boolean =>
  allowsArbitraryExtensions(`${temporaryFolder(files)}/${file}`)

test('the nearest tsconfig decides', () => {
  expect(allows({ 'tsconfig.json': ON })).toBe(true)
  expect(allows({ 'tsconfig.json': OFF })).toBe(false)
  expect(allows({ 'tsconfig.json': ON, 'src/tsconfig.json': OFF })).toBe(false)
  expect(allows({ 'tsconfig.json': OFF, 'src/tsconfig.json': ON })).toBe(true)
})

test('comments and trailing commas are fine', () => {
  expect(
    allows({
      'tsconfig.json': '{ // yes\n "compilerOptions": { /* here */ "allowArbitraryExtensions": true, }, }',
    }),
  ).toBe(true)
})

test('extends is followed, to files and to packages, and can be overridden', () => {
  const base = { 'config/base.json': ON }
  expect(allows({ ...base, 'tsconfig.json': '{ "extends": "./config/base.json" }' })).toBe(true)
  expect(
    allows({
      ...base,
      'tsconfig.json':
        '{ "extends": ["./config/base"], "compilerOptions": { "allowArbitraryExtensions": false } }',
    }),
  ).toBe(false)
  expect(
    allows({
      'node_modules/@company/tsconfig/package.json': '{ "name": "@company/tsconfig" }',
      'node_modules/@company/tsconfig/tsconfig.json': ON,
      'tsconfig.json': '{ "extends": "@company/tsconfig" }',
    }),
  ).toBe(true)
})

test('a tsconfig that only refers to others leaves the answer to the one with the file', () => {
  const app = (options: object): string => JSON.stringify({ compilerOptions: options, include: ['src'] })
  const solution = {
    'tsconfig.json':
      '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tools" }] }',
    'tools/tsconfig.json': '{ "include": ["*.ts"] }',
  }
  const on = { ...solution, 'tsconfig.app.json': app({ allowArbitraryExtensions: true }) }
  const off = { ...solution, 'tsconfig.app.json': app({}) }
  expect(allows(on)).toBe(true)
  expect(allows(off)).toBe(false)
  expect(allows(on, 'specs/gif.d.ksy.ts'), 'included by none').toBe(true)
  expect(allows(on, 'tools/gif.d.ksy.ts'), 'nearest is another').toBe(false)
})

test('no tsconfig, or a broken one, says no', () => {
  expect(allows({ 'tsconfig.json': '{ "extends": "./missing.json" }' })).toBe(false)
  expect(allows({ 'tsconfig.json': 'no JSON at all' })).toBe(false)
  expect(allows({ 'tsconfig.json': '{ "references": [{ "path": "./missing" }], "files": [] }' })).toBe(false)
})
