import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { declarationState, removeGenerated, updateDeclaration } from './file.js'
import { declarationText } from './text.js'

const generated = (text: string): string =>
  declarationText('/gif.ksy', '/gif.ksy.d.ts', {
    text: `${text}\n`,
    map: { version: 3, sources: [], sourcesContent: [], names: [], mappings: '' },
  })

const place = (folder: string): { path: string; otherPath: string } => ({
  path: `${folder}/types/gif.ksy.d.ts`,
  otherPath: `${folder}/types/gif.d.ksy.ts`,
})

test('a missing file is written, with its folder', async () => {
  const folder = temporaryFolder()
  expect(await updateDeclaration(place(folder), generated('one'))).toBe('missing')
  expect(readFileSync(place(folder).path, 'utf8')).toBe(generated('one'))
})

test('a stale file is written, a fresh one is not touched', async () => {
  const folder = temporaryFolder({ 'types/gif.ksy.d.ts': generated('one') })
  const { path } = place(folder)
  expect(await updateDeclaration(place(folder), generated('two'))).toBe('stale')
  expect(readFileSync(path, 'utf8')).toBe(generated('two'))

  utimesSync(path, 1, 1)
  expect(await updateDeclaration(place(folder), generated('two'))).toBe('fresh')
  expect(statSync(path).mtimeMs).toBe(1000)
})

test('line ends that git has changed do not make a file stale', async () => {
  const folder = temporaryFolder({ a: generated('one').replaceAll('\n', '\r\n') })
  expect(await declarationState(`${folder}/a`, generated('one'))).toBe('fresh')
})

test('a file that somebody else wrote is left alone', async () => {
  const folder = temporaryFolder({ 'types/gif.ksy.d.ts': 'by hand', 'types/gif.d.ksy.ts': 'by hand, too' })
  expect(await updateDeclaration(place(folder), generated('one'))).toBe('foreign')
  expect(readFileSync(place(folder).path, 'utf8')).toBe('by hand')
  expect(existsSync(place(folder).otherPath)).toBe(true)
})

test('a generated file under the other name goes', async () => {
  const folder = temporaryFolder({ 'types/gif.d.ksy.ts': generated('one') })
  await updateDeclaration(place(folder), generated('one'))
  expect(existsSync(place(folder).path)).toBe(true)
  expect(existsSync(place(folder).otherPath)).toBe(false)
})

test('only generated files are removed', async () => {
  const folder = temporaryFolder({ ours: generated('one') })
  writeFileSync(`${folder}/theirs`, 'by hand')
  expect(await removeGenerated(`${folder}/ours`)).toBe(true)
  expect(await removeGenerated(`${folder}/theirs`)).toBe(false)
  expect(await removeGenerated(`${folder}/missing`)).toBe(false)
  expect(existsSync(`${folder}/theirs`)).toBe(true)
})
