import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resolveOptions } from './options.js'

const root = resolve('/app')

test('no option is required', () => {
  expect(resolveOptions({}, root)).toEqual({
    root,
    types: 'beside',
    importPaths: [],
    code: { process: new Map(), 'opaque-type': new Map() },
    compile: { mode: 'read-write', int64: 'bigint' },
  })
})

test('undefined is as good as absent', () => {
  expect(resolveOptions({ types: undefined, importPaths: undefined, mode: undefined }, root)).toEqual(
    resolveOptions({}, root),
  )
})

test('paths start at the root', () => {
  const settings = resolveOptions(
    { types: { dir: '.types' }, importPaths: ['formats', resolve('/shared')] },
    root,
  )
  expect(settings.types).toEqual({ dir: resolve(root, '.types') })
  expect(settings.importPaths).toEqual([resolve(root, 'formats'), resolve('/shared')])
})

test('types can be off', () => {
  expect(resolveOptions({ types: false }, root).types).toBe('none')
})

test('modules of processes and opaque types are paths from the root, or packages', () => {
  const { code } = resolveOptions(
    {
      processors: { rot: './lib/rot.ts', lzma: 'ksy-lzma' },
      opaqueTypes: { secret: resolve('/lib/secret.js') },
    },
    root,
  )
  expect(code.process).toEqual(
    new Map([
      ['rot', resolve(root, 'lib/rot.ts')],
      ['lzma', 'ksy-lzma'],
    ]),
  )
  expect(code['opaque-type']).toEqual(new Map([['secret', resolve('/lib/secret.js')]]))
})
