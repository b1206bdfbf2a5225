import { expect, test } from 'vitest'
import { clashes, layoutIn } from './layout.js'

const modules = (
  specs: readonly string[],
  given: { files?: readonly string[]; folders?: readonly string[] },
  importPaths: readonly string[] = [],
) => [...layoutIn('/out', specs, { files: [], folders: [], ...given }, importPaths).values()]

test('a folder is laid out as it is, a file goes right into the folder', () => {
  expect(modules(['/app/src/a/gif.ksy'], { folders: ['/app/src'] })).toEqual(['/out/a/gif.js'])
  expect(modules(['/app/src/a/gif.ksy'], { files: ['/app/src/a/gif.ksy'] })).toEqual(['/out/gif.js'])
  expect(modules(['/app/a/gif.v1.ksy', '/app/b/x.kaitai'], { folders: ['/app/a', '/app/b'] })).toEqual([
    '/out/a/gif.v1.js',
    '/out/b/x.kaitai.js',
  ])
})

test('what is imported from elsewhere keeps its distance', () => {
  expect(modules(['/app/image/gif.ksy', '/app/common/bytes.ksy'], { files: ['/app/image/gif.ksy'] })).toEqual(
    ['/out/image/gif.js', '/out/common/bytes.js'],
  )
})

test('what comes through import paths or from packages is laid out as it is there', () => {
  const given = { folders: ['/app/src'] }
  const gif = '/app/src/gif.ksy'
  expect(modules([gif, '/app/lib/common/riff.ksy'], given, ['/app/lib'])).toEqual([
    '/out/gif.js',
    '/out/common/riff.js',
  ])
  expect(modules([gif, '/app/node_modules/formats/common/riff.ksy'], given)).toEqual([
    '/out/gif.js',
    '/out/formats/common/riff.js',
  ])
  expect(modules([gif, '/app/src/common/riff.ksy'], given, ['/app/src/common']), 'given').toEqual([
    '/out/gif.js',
    '/out/common/riff.js',
  ])
})

test('two specs for one module are told', () => {
  const layout = layoutIn(
    '/out',
    ['/app/src/gif.ksy', '/lib/gif.ksy'],
    { files: [], folders: ['/app/src'] },
    ['/lib'],
  )
  expect(clashes(layout)).toEqual([['/app/src/gif.ksy', '/lib/gif.ksy']])
})
