import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.js'
import { createCompileHost } from './compile-host.js'

test('the spec being compiled has the text that the bundler has for it', () => {
  const folder = temporaryFolder({ 'a.ksy': 'on disk', 'b.ksy': 'other' })
  const host = createCompileHost({ path: `${folder}/a.ksy`, text: 'unsaved' }, [])
  expect(host.read(`${folder}/a.ksy`)).toBe('unsaved')
  expect(host.read(`${folder}/b.ksy`)).toBe('other')
})

test('a file that is not there, or is a folder, has no text', () => {
  const folder = temporaryFolder({ 'folder/x.ksy': '', file: '' })
  const host = createCompileHost({ path: `${folder}/a.ksy`, text: '' }, [])
  expect(host.read(`${folder}/missing.ksy`)).toBeUndefined()
  expect(host.read(`${folder}/folder`)).toBeUndefined()
  expect(host.read(`${folder}/file/below.ksy`)).toBeUndefined()
})

test('an import is looked for beside its importer', () => {
  const folder = temporaryFolder({ 'image/gif.ksy': '', 'image/parts/block.ksy': '', 'common/bytes.ksy': '' })
  const gif = `${folder}/image/gif.ksy`
  const host = createCompileHost({ path: gif, text: '' }, [`${folder}/common`])
  expect(host.resolve('parts/block', gif)).toEqual({
    path: `${folder}/image/parts/block.ksy`,
    specifier: './parts/block.ksy',
  })
  expect(host.resolve('../common/bytes', gif)).toEqual({
    path: `${folder}/common/bytes.ksy`,
    specifier: '../common/bytes.ksy',
  })
  expect(host.resolve('../image/gif', `${folder}/image/parts/block.ksy`)).toEqual({
    tried: [`${folder}/image/image/gif.ksy`],
  })
  expect(host.resolve('bytes', gif)).toEqual({ tried: [`${folder}/image/bytes.ksy`] })
})

test('an absolute import is looked for in the import paths, in order, and nowhere else', () => {
  const folder = temporaryFolder({
    'app/gif.ksy': '',
    'app/lib/x.ksy': '',
    'two/lib/x.ksy': '',
    'three/lib/x.ksy': '',
  })
  const gif = `${folder}/app/gif.ksy`
  const host = createCompileHost({ path: gif, text: '' }, [
    `${folder}/one`,
    `${folder}/two`,
    `${folder}/three`,
  ])
  expect(host.resolve('/lib/x', gif)).toEqual({
    path: `${folder}/two/lib/x.ksy`,
    specifier: '../two/lib/x.ksy',
  })
  expect(host.resolve('/lib/y', gif)).toEqual({
    tried: [`${folder}/one/lib/y.ksy`, `${folder}/two/lib/y.ksy`, `${folder}/three/lib/y.ksy`],
  })
  expect(createCompileHost({ path: gif, text: '' }, []).resolve('/lib/x', gif)).toEqual({ tried: [] })
})

test('an importer can be imported back before it is saved', () => {
  const folder = temporaryFolder({ 'b.ksy': '' })
  const host = createCompileHost({ path: `${folder}/a.ksy`, text: 'unsaved' }, [])
  expect(host.resolve('a', `${folder}/b.ksy`)).toEqual({ path: `${folder}/a.ksy`, specifier: './a.ksy' })
})

test('hand-written code is looked for beside the spec, a dotted name in folders', () => {
  const folder = temporaryFolder({ 'src/my_custom_fx.ts': '', 'src/nested/deeply/custom_fx.mjs': '' })
  const spec = `${folder}/src/a.ksy`
  const host = createCompileHost({ path: spec, text: '' }, [])
  expect(host.resolveCode('process', 'my_custom_fx', spec)).toEqual({ specifier: './my_custom_fx.ts' })
  expect(host.resolveCode('process', 'nested.deeply.custom_fx', spec)).toEqual({
    specifier: './nested/deeply/custom_fx.mjs',
  })
  expect(host.resolveCode('opaque-type', 'missing', spec)).toEqual({
    tried: ['.ts', '.js', '.mts', '.mjs'].map((extension) => `${folder}/src/missing${extension}`),
  })
})

test('the options say where a hand-written module is, else it is beside the spec', () => {
  const folder = temporaryFolder({
    'specs/a.ksy': '',
    'specs/rot.ts': '',
    'lib/rot.ts': '',
    'lib/secret.ts': '',
  })
  const spec = `${folder}/specs/a.ksy`
  const host = createCompileHost({ path: spec, text: '' }, [], {
    process: new Map([
      ['rot', `${folder}/lib/rot.ts`],
      ['my.lzma', '@company/lzma'],
      ['gone', `${folder}/lib/gone.ts`],
    ]),
    'opaque-type': new Map([['secret', `${folder}/lib/secret.ts`]]),
  })
  expect(host.resolveCode('process', 'rot', spec)).toEqual({ specifier: '../lib/rot.ts' })
  expect(host.resolveCode('process', 'my.lzma', spec)).toEqual({ specifier: '@company/lzma' })
  expect(host.resolveCode('process', 'gone', spec)).toEqual({ tried: [`${folder}/lib/gone.ts`] })
  expect(host.resolveCode('opaque-type', 'secret', spec)).toEqual({ specifier: '../lib/secret.ts' })
  expect(host.resolveCode('opaque-type', 'rot', spec)).toEqual({ specifier: './rot.ts' })
})
