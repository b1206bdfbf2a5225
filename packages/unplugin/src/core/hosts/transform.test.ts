import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BROKEN, LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { resolveOptions } from '../options.js'
import type { Options } from '../options.js'
import { CompiledSpecs } from './compiled-specs.js'
import { createTransformHook } from './transform.js'
import type { TransformContext } from './transform.js'

/** The hook in a bundler that goes on after `this.error`, and a record of what it was told. */
function hookIn(root: string, options: Options = {}) {
  const told = { watched: [] as string[], errors: [] as unknown[], warnings: [] as unknown[] }
  const context: TransformContext = {
    addWatchFile: (file) => told.watched.push(file),
    error: (error) => told.errors.push(error),
    warn: (warning) => told.warnings.push(warning),
  }
  const settings = resolveOptions(options, root)
  const hook = createTransformHook(() => settings, new CompiledSpecs())
  const transform = (name: string) =>
    hook.call(context, readFileSync(`${root}/${name.replace(/\?.*/, '')}`, 'utf8'), `${root}/${name}`)
  return { told, transform }
}

test('a spec becomes a module with a map, its imports are watched, its types written', async () => {
  const root = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': POINT })
  const { told, transform } = hookIn(root)
  expect(await transform('line.ksy?v=1')).toMatchObject({
    code: expect.stringContaining('export default'),
    map: { version: 3, sources: [`${root}/line.ksy`] },
  })
  expect(told).toEqual({ watched: [`${root}/point.ksy`], errors: [], warnings: [] })
  expect(existsSync(`${root}/line.ksy.d.ts`)).toBe(true)
})

test('the same input gives the same output', async () => {
  const root = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': POINT })
  expect(await hookIn(root).transform('line.ksy')).toEqual(await hookIn(root).transform('line.ksy'))
})

test('an error says what and where, in its text and as data, without a stack', async () => {
  const root = temporaryFolder({ 'src/point.ksy': BROKEN })
  const { told, transform } = hookIn(root)
  const result = await transform('src/point.ksy')
  expect(told.errors).toEqual([
    expect.objectContaining({
      id: `${root}/src/point.ksy`,
      loc: { file: `${root}/src/point.ksy`, line: 5, column: 10 },
      message: expect.stringMatching(
        /^src\/point\.ksy:5:11: error: .*nonesuch.*\n[^]*type: nonesuch\n.*\^{8}/,
      ),
      stack: '',
    }),
  ])
  expect(result).toEqual({ code: expect.stringMatching(/^throw .*\nexport default undefined\n$/), map: null })
  expect(existsSync(`${root}/src/point.ksy.d.ts`)).toBe(false)
})

test('all errors of a file are reported at once', async () => {
  const root = temporaryFolder({ 'point.ksy': `${BROKEN}  - id: y\n    type: nothing\n` })
  const { told, transform } = hookIn(root)
  await transform('point.ksy')
  expect(told.errors).toHaveLength(1)
  expect(told.errors).toMatchObject([{ message: expect.stringMatching(/nonesuch[^]*nothing/) }])
})

test('while a spec is broken, the types of its last good version stay', async () => {
  const root = temporaryFolder({ 'point.ksy': POINT })
  const { transform } = hookIn(root)
  await transform('point.ksy')
  const types = readFileSync(`${root}/point.ksy.d.ts`, 'utf8')
  writeFileSync(`${root}/point.ksy`, BROKEN)
  await transform('point.ksy')
  expect(readFileSync(`${root}/point.ksy.d.ts`, 'utf8')).toBe(types)
})

test('where no types can be written, one warning says so and the build goes on', async () => {
  const root = temporaryFolder({ 'point.ksy': POINT, 'other.ksy': POINT.replace('point', 'other') })
  // A folder in place of the file cannot be replaced, not even by root.
  mkdirSync(`${root}/point.ksy.d.ts`)
  mkdirSync(`${root}/other.ksy.d.ts`)
  const { told, transform } = hookIn(root)
  expect(await transform('point.ksy')).toMatchObject({ code: expect.stringContaining('export default') })
  expect(await transform('other.ksy')).toMatchObject({ code: expect.stringContaining('export default') })
  expect(told.warnings).toEqual([expect.stringContaining('The types of point.ksy cannot be written')])
})

test('types that somebody wrote by hand are not replaced, and a warning says so once', async () => {
  const root = temporaryFolder({ 'point.ksy': POINT, 'point.ksy.d.ts': 'by hand' })
  const { told, transform } = hookIn(root)
  await transform('point.ksy')
  await transform('point.ksy')
  expect(readFileSync(`${root}/point.ksy.d.ts`, 'utf8')).toBe('by hand')
  expect(told.warnings).toEqual([expect.stringContaining('was not written by unplugin-ksy')])
})

test('types: false writes none', async () => {
  const root = temporaryFolder({ 'point.ksy': POINT })
  await hookIn(root, { types: false }).transform('point.ksy')
  expect(existsSync(`${root}/point.ksy.d.ts`)).toBe(false)
})

test('a spec that the types folder cannot mirror is named, once', async () => {
  const folder = temporaryFolder({ 'app/point.ksy': POINT, 'other/point.ksy': POINT })
  const { told, transform } = hookIn(`${folder}/app`, { types: { dir: '.types' } })
  await transform('point.ksy')
  await transform('../other/point.ksy')
  await transform('../other/point.ksy')
  expect(existsSync(`${folder}/app/.types/point.ksy.d.ts`)).toBe(true)
  expect(told.warnings).toEqual([expect.stringContaining('is outside of it')])
})
