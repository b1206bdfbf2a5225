import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { expect, test } from 'vitest'
import { ksy } from '../../testing/recording-terminal.js'
import { BROKEN, LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'

const compile = (cwd: string, ...words: string[]) => ksy(cwd, 'compile', ...words)

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('.'))
    .toSorted()

const four = (name: string): string[] => ['.d.ts', '.d.ts.map', '.js', '.js.map'].map((end) => name + end)

test('each spec and what it imports become JavaScript and declarations, with maps', async () => {
  const folder = temporaryFolder({
    'src/line.ksy': LINE.replace('- point', '- /geometry/point'),
    'lib/geometry/point.ksy': POINT,
  })
  expect(await compile(folder, '--out', 'dist', '--import-path', 'lib', 'src')).toEqual({
    code: 0,
    out: '2 specs compiled into dist',
    err: '',
  })
  expect(files(`${folder}/dist`)).toEqual([...four('geometry/point'), ...four('line')])
  for (const name of ['line.js', 'line.d.ts'])
    expect(readFileSync(`${folder}/dist/${name}`, 'utf8')).toContain("from './geometry/point.js'\n")
  const map = (name: string): unknown => JSON.parse(readFileSync(`${folder}/dist/${name}.map`, 'utf8'))
  expect(map('line.js')).toMatchObject({
    sources: ['../src/line.ksy'],
    sourcesContent: [expect.stringContaining('id: line')],
  })
  expect(map('geometry/point.d.ts')).toMatchObject({ sources: ['../../lib/geometry/point.ksy'] })
})

test('a package that would take the modules for CommonJS is named', async () => {
  const folder = temporaryFolder({ 'package.json': '{ "name": "shapes" }', 'src/point.ksy': POINT })
  const warning = expect.stringMatching(/^package\.json does not say "type": "module"/)
  expect(await compile(folder, 'src', '--out', 'dist')).toMatchObject({ code: 0, err: warning })
  writeFileSync(`${folder}/package.json`, '{ "name": "shapes", "type": "module" }')
  expect(await compile(folder, 'src', '--out', 'dist')).toMatchObject({ code: 0, err: '' })
})

test('what has not changed is not touched', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  await compile(folder, '--out', 'dist')
  for (const name of files(`${folder}/dist`)) utimesSync(`${folder}/dist/${name}`, 1, 1)
  await compile(folder, '--out', 'dist')
  expect(files(`${folder}/dist`).map((name) => statSync(`${folder}/dist/${name}`).mtimeMs)).toEqual([
    1000, 1000, 1000, 1000,
  ])
})

test('without --out the files are beside the spec', async () => {
  const folder = temporaryFolder({ 'src/point.ksy': POINT })
  expect(await compile(folder)).toMatchObject({ code: 0, out: '1 spec compiled' })
  expect(files(`${folder}/src`)).toEqual([
    'point.d.ts',
    'point.d.ts.map',
    'point.js',
    'point.js.map',
    'point.ksy',
  ])
})

test('hand-written modules are imported from where they are, or as the options say', async () => {
  const spec =
    'meta:\n  id: box\n  ks-opaque-types: true\nseq:\n  - id: x\n    type: secret\n  - id: y\n    size: 1\n    process: rot\n'
  const folder = temporaryFolder({ 'src/box.ksy': spec, 'src/secret.js': '', 'src/rot.js': '' })
  await compile(folder, 'src', '--out', 'dist/specs', '--processor', 'rot=#rot')
  const code = readFileSync(`${folder}/dist/specs/box.js`, 'utf8')
  expect(code).toContain("from '../../src/secret.js'\n")
  expect(code).toContain("from '#rot'\n")
  expect(readFileSync(`${folder}/dist/specs/box.d.ts`, 'utf8')).toContain("from '../../src/secret.js'\n")
  expect(await compile(folder, '--processor', 'rot')).toMatchObject({ code: 2 })
})

test('with an error nothing is written, and the error is shown as by ksy check', async () => {
  const folder = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': BROKEN, 'good.ksy': POINT })
  const { code, out, err } = await compile(folder, '--out', 'dist')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.match(/error:/g)).toHaveLength(1)
  expect(err).toMatch(/^point\.ksy:5:11: error: .*nonesuch/)
  expect(existsSync(`${folder}/dist`)).toBe(false)
})

test('files of others are left alone, and what cannot be written is named', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT, 'point.js': 'by hand' })
  const { code, err } = await compile(folder)
  expect(code).toBe(1)
  expect(err).toContain('point.js was not written by unplugin-ksy')
  expect(readFileSync(`${folder}/point.js`, 'utf8')).toBe('by hand')
  mkdirSync(`${folder}/dist/point.js`, { recursive: true })
  expect(await compile(folder, '--out', 'dist')).toMatchObject({
    code: 1,
    err: expect.stringContaining('dist/point.js cannot be written'),
  })
})

test('two specs for one file, and specs of packages without --out, are mistakes', async () => {
  const folder = temporaryFolder({
    'src/line.ksy': LINE.replace('- point', '- /line'),
    'lib/line.ksy': POINT.replace('id: point', 'id: point'),
    'src2/line.ksy': LINE.replace('- point', '- ../node_modules/formats/point'),
    'node_modules/formats/point.ksy': POINT,
  })
  expect(await compile(folder, 'src', '--out', 'dist', '--import-path', 'lib')).toMatchObject({
    code: 2,
    err: expect.stringContaining('would both become dist/line.js'),
  })
  expect(await compile(folder, 'src2')).toMatchObject({ code: 2, err: expect.stringContaining('--out') })
  expect(await compile(folder, 'src2', '--out', 'dist')).toMatchObject({ code: 0 })
  expect(files(`${folder}/dist`)).toEqual([...four('formats/point'), ...four('line')])
})
