import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { generatedState, removeGenerated } from '../generated-file.js'
import { updateDeclaration } from './file.js'
import { declarationText } from './text.js'
import type { GeneratedText } from '../generated-text.js'

const generated = (text: string, mappings = ''): GeneratedText =>
  declarationText('/gif.ksy', '/gif.ksy.d.ts', {
    text: `${text}\n`,
    map: { version: 3, sources: [], sourcesContent: [], names: [], mappings },
  })

const place = (folder: string): { path: string; otherPath: string } => ({
  path: `${folder}/types/gif.ksy.d.ts`,
  otherPath: `${folder}/types/gif.d.ksy.ts`,
})

const written = (text: GeneratedText, name = 'types/gif.ksy.d.ts'): Record<string, string> => ({
  [name]: text.text,
  [`${name}.map`]: text.map,
})

test('missing files are written, with their folder', async () => {
  const folder = temporaryFolder()
  const { path } = place(folder)
  expect(await updateDeclaration(place(folder), generated('one'))).toEqual({ path, state: 'missing' })
  expect(readFileSync(path, 'utf8')).toBe(generated('one').text)
  expect(readFileSync(`${path}.map`, 'utf8')).toBe(generated('one').map)
})

test('a stale file is written, fresh ones are not touched', async () => {
  const folder = temporaryFolder(written(generated('one')))
  const { path } = place(folder)
  const map = `${path}.map`
  utimesSync(map, 1, 1)
  expect(await updateDeclaration(place(folder), generated('two'))).toEqual({ path, state: 'stale' })
  expect(readFileSync(path, 'utf8')).toBe(generated('two').text)
  expect(statSync(map).mtimeMs).toBe(1000)

  utimesSync(path, 1, 1)
  expect(await updateDeclaration(place(folder), generated('two'))).toEqual({ path: map, state: 'fresh' })
  expect([statSync(path).mtimeMs, statSync(map).mtimeMs]).toEqual([1000, 1000])
})

test('a map that is missing, or leads to where things were, is written alone', async () => {
  const folder = temporaryFolder({ 'types/gif.ksy.d.ts': generated('one').text })
  const { path } = place(folder)
  const map = `${path}.map`
  utimesSync(path, 1, 1)
  expect(await updateDeclaration(place(folder), generated('one'))).toEqual({ path: map, state: 'missing' })
  const moved = generated('one', 'AACA')
  expect(await updateDeclaration(place(folder), moved)).toEqual({ path: map, state: 'stale' })
  expect(readFileSync(map, 'utf8')).toBe(moved.map)
  expect(statSync(path).mtimeMs).toBe(1000)
})

test('line ends that git has changed do not make a file stale', async () => {
  const { text, map } = generated('one')
  const folder = temporaryFolder({
    'a.ksy.d.ts': text.replaceAll('\n', '\r\n'),
    'a.ksy.d.ts.map': map.replaceAll('\n', '\r\n'),
  })
  expect(await generatedState(`${folder}/a.ksy.d.ts`, generated('one'))).toMatchObject({ state: 'fresh' })
})

test('files that somebody else wrote are left alone', async () => {
  const folder = temporaryFolder({ 'types/gif.ksy.d.ts': 'by hand', 'types/gif.d.ksy.ts': 'by hand, too' })
  const { path, otherPath } = place(folder)
  expect(await updateDeclaration(place(folder), generated('one'))).toEqual({ path, state: 'foreign' })
  expect(readFileSync(path, 'utf8')).toBe('by hand')
  expect(existsSync(`${path}.map`)).toBe(false)
  expect(existsSync(otherPath)).toBe(true)

  const mapped = temporaryFolder({ 'types/gif.ksy.d.ts.map': '{}' })
  await updateDeclaration(place(mapped), generated('one'))
  expect(readFileSync(`${place(mapped).path}.map`, 'utf8')).toBe('{}')
})

test('generated files under the other name go', async () => {
  const folder = temporaryFolder(written(generated('one'), 'types/gif.d.ksy.ts'))
  await updateDeclaration(place(folder), generated('one'))
  expect(readdirSync(`${folder}/types`).toSorted()).toEqual(['gif.ksy.d.ts', 'gif.ksy.d.ts.map'])
})

test('only generated files are removed', async () => {
  const folder = temporaryFolder(written(generated('one'), 'ours'))
  writeFileSync(`${folder}/theirs`, 'by hand')
  expect(await removeGenerated(`${folder}/ours`)).toBe(true)
  expect(await removeGenerated(`${folder}/theirs`)).toBe(false)
  expect(await removeGenerated(`${folder}/missing`)).toBe(false)
  expect(readdirSync(folder)).toEqual(['theirs'])
})
