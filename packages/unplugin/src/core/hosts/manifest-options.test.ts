import { expect, test } from 'vitest'
import { manifestOptions } from './manifest-options.js'

const read = (options: unknown): object =>
  manifestOptions(JSON.stringify({ name: 'x', 'unplugin-ksy': options }), '/app/package.json')

test('options are taken as they are', () => {
  const options = {
    importPaths: ['library'],
    mode: 'read',
    int64: 'number',
    processors: { lzma: './lzma.js' },
    opaqueTypes: {},
  }
  expect(read(options)).toEqual(options)
})

test.each(['{}', '{ "name": "x" }', '[]', 'not JSON', ''])('none in %s', (text) => {
  expect(manifestOptions(text, '/app/package.json')).toEqual({})
})

test.each([
  [{ modes: 'read' }, 'has no option "modes". There are importPaths, mode, int64, processors, opaqueTypes.'],
  [{ toString: 1 }, 'has no option "toString"'],
  [{ mode: 'write' }, 'should have "read-write" or "read" for "mode", and has "write".'],
  [{ int64: 64 }, 'should have "bigint" or "number" for "int64", and has 64.'],
  [{ importPaths: 'library' }, 'should have a list of folders for "importPaths", and has "library".'],
  [{ processors: ['x'] }, 'should have an object of modules, by name for "processors"'],
  [true, 'should be an object of options.'],
])('%j is a mistake', (options, message) => {
  expect(() => read(options)).toThrow(`/app/package.json: "unplugin-ksy" ${message}`)
})
