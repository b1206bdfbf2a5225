import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ksy } from '../testing/recording-terminal.js'
import { BROKEN, LINE, POINT } from '../testing/specs.js'
import { temporaryFolder } from '../testing/temporary-folder.js'

describe('ksy', () => {
  test('explains itself', async () => {
    const folder = temporaryFolder()
    expect(await ksy(folder)).toMatchObject({ code: 0, out: expect.stringContaining('ksy COMMAND --help') })
    expect(await ksy(folder, 'types', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--check'),
    })
    expect(await ksy(folder, 'check', '-h')).toMatchObject({
      code: 0,
      out: expect.stringContaining('ksy check'),
    })
    expect(await ksy(folder, '--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
  })

  test.each([
    [['nonesuch'], "there is no command 'nonesuch'"],
    [['types', '--nonesuch'], '--nonesuch'],
    [['types', '--int64', 'float'], "--int64 is bigint or number, not 'float'"],
    [['check', 'missing.ksy'], 'missing.ksy does not exist'],
    [['types', '--check', '--watch'], '--check and --watch exclude each other'],
    [['check', '--watch'], 'ksy check has no option --watch'],
    [['check', '--format', 'xml'], "--format is text, json or github, not 'xml'"],
    [['types', '--format', 'json'], 'ksy types has no option --format'],
    [['dump', 'a.ksy'], 'ksy dump takes a spec and a file'],
    [['dump', 'a.ksy', 'b', 'c'], 'ksy dump takes a spec and a file'],
    [['dump', 'a.txt', 'b'], 'a.txt is no spec: its name does not end with .ksy'],
    [['dump', 'missing.ksy', 'b'], 'missing.ksy cannot be read: '],
  ])('%j is not understood', async (words, reason) => {
    const { code, out, err } = await ksy(temporaryFolder(), ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(reason)
  })
})

describe('ksy check', () => {
  test('specs in order', async () => {
    const folder = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': POINT })
    expect(await ksy(folder, 'check')).toEqual({ code: 0, out: '2 specs without errors', err: '' })
    expect(existsSync(`${folder}/point.ksy.d.ts`)).toBe(false)
  })

  test('each mistake once, with its place relative to the current folder', async () => {
    const folder = temporaryFolder({
      'src/line.ksy': LINE,
      'src/point.ksy': BROKEN,
      'node_modules/x/bad.ksy': BROKEN,
    })
    const { code, out } = await ksy(folder, 'check')
    expect(code).toBe(1)
    expect(out.match(/error:/g)).toHaveLength(1)
    expect(out).toMatch(/^src\/point\.ksy:5:11: error: .*nonesuch/)
  })

  test('only what was asked for', async () => {
    const folder = temporaryFolder({ 'good/point.ksy': POINT, 'bad/point.ksy': BROKEN })
    expect(await ksy(folder, 'check', 'good')).toMatchObject({ code: 0, out: '1 spec without errors' })
    expect(await ksy(folder, 'check', 'good', 'bad/point.ksy')).toMatchObject({ code: 1 })
  })

  test('formats for programs', async () => {
    const folder = temporaryFolder({ 'good.ksy': POINT, 'bad/point.ksy': BROKEN })
    const json = await ksy(folder, 'check', '--format', 'json')
    expect(json).toMatchObject({ code: 1, err: '' })
    expect(JSON.parse(json.out)).toMatchObject([{ file: 'bad/point.ksy', line: 5, severity: 'error' }])
    expect(await ksy(folder, 'check', '--format=github')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^::error file=bad\/point\.ksy,line=5,[^\n]*$/),
    })
    expect(await ksy(folder, 'check', '--format=json', 'good.ksy')).toEqual({ code: 0, out: '[]', err: '' })
    expect(await ksy(folder, 'check', '--format=github', 'good.ksy')).toEqual({ code: 0, out: '', err: '' })
  })

  test('import paths, of the command line or the nearest package.json', async () => {
    const folder = temporaryFolder({
      'app/line.ksy': LINE.replace('- point', '- /point'),
      'lib/point.ksy': POINT,
    })
    expect(await ksy(folder, 'check', 'app')).toMatchObject({ code: 1 })
    expect(await ksy(folder, 'check', 'app', '--import-path', 'lib')).toMatchObject({ code: 0 })
    writeFileSync(`${folder}/package.json`, '{ "unplugin-ksy": { "importPaths": ["lib"] } }')
    expect(await ksy(`${folder}/app`, 'check')).toMatchObject({ code: 0 })
  })
})

describe('ksy types', () => {
  test('writes what is missing or stale, and says so', async () => {
    const folder = temporaryFolder({ 'src/line.ksy': LINE, 'src/point.ksy': POINT })
    expect(await ksy(folder, 'types')).toEqual({
      code: 0,
      out: 'src/line.ksy.d.ts written\nsrc/point.ksy.d.ts written\nThe types of 2 specs are up to date',
      err: '',
    })
    expect(await ksy(folder, 'types')).toMatchObject({ code: 0, out: 'The types of 2 specs are up to date' })

    writeFileSync(`${folder}/src/point.ksy`, POINT.replace('id: x', 'id: abscissa'))
    expect(await ksy(folder, 'types')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^src\/point\S+ updated\n/),
    })
    expect(readFileSync(`${folder}/src/point.ksy.d.ts`, 'utf8')).toContain('abscissa')
  })

  test('a spec in which things only moved changes its map alone', async () => {
    const folder = temporaryFolder({ 'point.ksy': POINT })
    await ksy(folder, 'types')
    writeFileSync(`${folder}/point.ksy`, `# moved\n${POINT}`)
    expect(await ksy(folder, 'types', '--check')).toMatchObject({
      code: 1,
      out: 'point.ksy.d.ts.map is stale',
    })
    expect(await ksy(folder, 'types')).toMatchObject({
      out: expect.stringMatching(/^point\.ksy\.d\.ts\.map updated\n/),
    })
    expect(await ksy(folder, 'types', '--check')).toMatchObject({ code: 0 })
  })

  test('--check writes nothing and names what is missing, stale or left over', async () => {
    const folder = temporaryFolder({ 'a.ksy': POINT, 'b.ksy': POINT, 'c.ksy': POINT, 'd.ksy': POINT })
    await ksy(folder, 'types')
    expect(await ksy(folder, 'types', '--check')).toMatchObject({ code: 0 })
    rmSync(`${folder}/a.ksy.d.ts`)
    writeFileSync(`${folder}/b.ksy`, POINT.replace('id: x', 'id: y'))
    rmSync(`${folder}/c.ksy`)
    const { code, out, err } = await ksy(folder, 'types', '--check')
    expect(code).toBe(1)
    expect(out.split('\n').toSorted()).toEqual([
      'a.ksy.d.ts is missing',
      'b.ksy.d.ts is stale',
      'c.ksy.d.ts is left over',
    ])
    expect(err).toContain('Run `ksy types`')
    expect(existsSync(`${folder}/a.ksy.d.ts`)).toBe(false)
    expect(existsSync(`${folder}/c.ksy.d.ts`)).toBe(true)
  })

  test('removes what is left over, but nothing that others wrote', async () => {
    const folder = temporaryFolder({ 'gone.ksy': POINT, 'theirs.ksy.d.ts': 'by hand' })
    await ksy(folder, 'types')
    rmSync(`${folder}/gone.ksy`)
    expect(await ksy(folder, 'types')).toMatchObject({
      code: 0,
      out: expect.stringContaining('gone.ksy.d.ts removed'),
    })
    expect(readdirSync(folder)).toEqual(['theirs.ksy.d.ts'])

    writeFileSync(`${folder}/lone.ksy.d.ts.map`, '{"x_generator":"unplugin-ksy",')
    expect(await ksy(folder, 'types', '--check')).toMatchObject({ out: 'lone.ksy.d.ts.map is left over' })
    await ksy(folder, 'types')
    expect(readdirSync(folder)).toEqual(['theirs.ksy.d.ts'])
  })

  test('errors are told, and the other specs still get their types', async () => {
    const folder = temporaryFolder({ 'bad.ksy': BROKEN, 'point.ksy': POINT })
    const { code, err } = await ksy(folder, 'types')
    expect(code).toBe(1)
    expect(err).toMatch(/^bad\.ksy:5:11: error: /)
    expect(existsSync(`${folder}/point.ksy.d.ts`)).toBe(true)
  })

  test('the name follows the tsconfig, and the file with the other name goes', async () => {
    const folder = temporaryFolder({ 'point.ksy': POINT })
    await ksy(folder, 'types')
    writeFileSync(`${folder}/tsconfig.json`, '{ "compilerOptions": { "allowArbitraryExtensions": true } }')
    expect(await ksy(folder, 'types', '--check')).toMatchObject({ code: 1 })
    await ksy(folder, 'types')
    expect(existsSync(`${folder}/point.d.ksy.ts`)).toBe(true)
    expect(existsSync(`${folder}/point.ksy.d.ts`)).toBe(false)
    expect(await ksy(folder, 'types', '--check')).toMatchObject({ code: 0 })
  })

  test.each(['types', 'check'])('%s: what is gone since it was looked for is no mistake', async (command) => {
    const folder = temporaryFolder({ 'point.ksy': POINT })
    symlinkSync('nowhere', `${folder}/lost.ksy`)
    expect(await ksy(folder, command)).toMatchObject({ code: 0 })
  })

  test('where nothing can be written, one message says so', async () => {
    const folder = temporaryFolder({ 'a.ksy': POINT, 'b.ksy': POINT })
    // A folder in place of the file cannot be replaced, not even by root.
    for (const name of ['a', 'b']) mkdirSync(`${folder}/${name}.ksy.d.ts`)
    const { code, out, err } = await ksy(folder, 'types')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^a\.ksy\.d\.ts cannot be written, nor can 1 other file: .*--dir\.$/)
  })

  test('--dir keeps declarations apart from the specs', async () => {
    const folder = temporaryFolder({ 'src/point.ksy': POINT })
    await ksy(folder, 'types')
    await ksy(folder, 'types', '--dir', '.types')
    expect(existsSync(`${folder}/.types/src/point.ksy.d.ts`)).toBe(true)
    expect(existsSync(`${folder}/src/point.ksy.d.ts`), 'left over beside the spec').toBe(false)
    rmSync(`${folder}/src/point.ksy`)
    expect(await ksy(folder, 'types', '--dir', '.types', '--check')).toMatchObject({
      code: 1,
      out: '.types/src/point.ksy.d.ts is left over',
    })
  })
})
