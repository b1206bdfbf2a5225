import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { settingsOf } from './settings.js'

const nearest = {
  importPaths: ['lib'],
  int64: 'number',
  processors: { lzma: './src/lzma.js', rot: 'rot' },
}
const manifest = JSON.stringify({ 'unplugin-ksy': nearest })

test('the nearest package.json has the options, relative to itself', () => {
  const folder = temporaryFolder({ 'package.json': manifest, 'src/deep/x': '' })
  const settings = settingsOf({}, `${folder}/src/deep`)
  expect(settings).toMatchObject({
    root: `${folder}/src/deep`,
    types: 'beside',
    importPaths: [`${folder}/lib`],
    compile: { mode: 'read-write', int64: 'number' },
  })
  expect(Object.fromEntries(settings.code.process)).toEqual({ lzma: `${folder}/src/lzma.js`, rot: 'rot' })
})

test('the command line decides before it', () => {
  const folder = temporaryFolder({ 'package.json': manifest, 'src/x': '' })
  const given = { importPaths: ['a'], int64: 'bigint', processors: { rot: './rot.js' } } as const
  const settings = settingsOf(given, `${folder}/src`)
  expect(settings).toMatchObject({ importPaths: [`${folder}/src/a`], compile: { int64: 'bigint' } })
  expect(Object.fromEntries(settings.code.process)).toEqual({
    lzma: `${folder}/src/lzma.js`,
    rot: `${folder}/src/rot.js`,
  })
})

test('a mistake in it is one in the usage', () => {
  const folder = temporaryFolder({ 'package.json': '{ "unplugin-ksy": { "mode": "write" } }' })
  expect(() => settingsOf({}, folder)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining('"mode"') }),
  )
})
