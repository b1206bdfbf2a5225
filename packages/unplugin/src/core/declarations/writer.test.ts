import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { loadSpec } from '../load-spec.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { DeclarationWriter } from './writer.js'

/** Writes specs of a folder, as a plugin with these options would. */
function writing(folder: string, options: Options = {}) {
  const writer = new DeclarationWriter()
  const settings = resolveOptions(options, folder)
  return async (name: string) =>
    writer.write(loadSpec(`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8'), settings), settings)
}

test('what is written again is not touched if it is the same', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  await writing(folder)('point.ksy')
  const files = [`${folder}/point.ksy.d.ts`, `${folder}/point.ksy.d.ts.map`]
  for (const file of files) utimesSync(file, 1, 1)
  const write = writing(folder)
  await write('point.ksy')
  await write('point.ksy')
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual([1000, 1000])
})

test('options and what a spec imports have their say', async () => {
  const sum = 'instances:\n  sum:\n    value: start.x + end.x\n'
  const folder = temporaryFolder({ 'line.ksy': LINE + sum, 'point.ksy': POINT.replace('u1', 'u8le') })
  const text = () => readFileSync(`${folder}/line.ksy.d.ts`, 'utf8')
  await writing(folder)('line.ksy')
  expect(text()).toContain('get sum(): bigint')
  await writing(folder, { int64: 'number' })('line.ksy')
  expect(text()).toContain('get sum(): number')
  expect(text()).toContain('static write(')
  await writing(folder, { int64: 'number', mode: 'read' })('line.ksy')
  expect(text()).not.toContain('static write(')
  writeFileSync(`${folder}/point.ksy`, POINT.replace('u1', 'f4le').replace('id: x', 'id: x\n    doc: wide'))
  await writing(folder)('line.ksy')
  expect(text()).toContain('get sum(): number')
})

test('the declarations of a spec that was renamed or deleted go with the next that is written', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT, 'other.ksy': POINT, 'theirs.ksy': POINT })
  const write = writing(folder)
  for (const name of ['point.ksy', 'other.ksy', 'theirs.ksy']) await write(name)
  renameSync(`${folder}/point.ksy`, `${folder}/dot.ksy`)
  rmSync(`${folder}/theirs.ksy`)
  writeFileSync(`${folder}/theirs.ksy.d.ts`, 'by hand')
  await write('dot.ksy')
  expect(existsSync(`${folder}/point.ksy.d.ts`)).toBe(false)
  expect(existsSync(`${folder}/point.ksy.d.ts.map`)).toBe(false)
  expect(existsSync(`${folder}/dot.ksy.d.ts`)).toBe(true)
  expect(existsSync(`${folder}/other.ksy.d.ts`)).toBe(true)
  expect(existsSync(`${folder}/theirs.ksy.d.ts`)).toBe(true)
})

test('a folder that was deleted comes back', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  const write = writing(folder, { types: { dir: '.types' } })
  await write('point.ksy')
  rmSync(`${folder}/.types`, { recursive: true })
  expect(await write('point.ksy')).toBeUndefined()
  expect(existsSync(`${folder}/.types/point.ksy.d.ts`)).toBe(true)
})
