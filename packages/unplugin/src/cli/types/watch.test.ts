import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { terminalAt } from '../../testing/recording-terminal.js'
import { BROKEN, LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { run } from '../run.js'

const Y_POINT = POINT.replace('id: x', 'id: y')
const ARBITRARY = '{ "compilerOptions": { "allowArbitraryExtensions": true } }'

/** Starts `ksy types --watch` in a folder, until the test is over. */
async function watching(cwd: string, ...words: string[]) {
  const said: string[] = []
  const interruption = new AbortController()
  const say = (text: string): unknown => said.push(text)
  const ended = run(['types', '--watch', ...words], {
    ...terminalAt(cwd, { out: say, err: say }),
    untilInterrupted: () => interruption.signal,
  })
  const end = (): Promise<number> => {
    interruption.abort()
    return ended
  }
  onTestFinished(async () => {
    await end()
  })
  await until(() => said.some((text) => text.startsWith('Watching')))
  return { said, end, text: () => said.join('\n') }
}

async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 10_000, interval: 20 })
}

/** Waits until a file has a text in it, or is gone. */
async function untilFile(path: string, part: string | undefined): Promise<void> {
  await until(() => (part === undefined ? !existsSync(path) : existsSync(path) && read(path).includes(part)))
}

const read = (path: string): string => readFileSync(path, 'utf8')

test('writes everything at first, says what it watches, and ends when it is told to', async () => {
  const folder = temporaryFolder({ 'src/line.ksy': LINE, 'src/point.ksy': POINT })
  const { said, end } = await watching(folder)
  expect(said).toEqual([
    'src/line.ksy.d.ts written',
    'src/point.ksy.d.ts written',
    'Watching 2 specs. Press Ctrl+C to end.',
  ])
  expect(await end()).toBe(0)
})

test('follows specs that change, appear, are renamed, moved and deleted', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  await watching(folder)
  writeFileSync(`${folder}/point.ksy`, Y_POINT)
  await untilFile(`${folder}/point.ksy.d.ts`, 'y: number')

  mkdirSync(`${folder}/new/deep`, { recursive: true })
  writeFileSync(`${folder}/new/deep/point.ksy`, POINT)
  await untilFile(`${folder}/new/deep/point.ksy.d.ts`, 'x: number')

  renameSync(`${folder}/point.ksy`, `${folder}/dot.ksy`)
  await untilFile(`${folder}/dot.ksy.d.ts`, 'y: number')
  await untilFile(`${folder}/point.ksy.d.ts`, undefined)
  await untilFile(`${folder}/point.ksy.d.ts.map`, undefined)

  renameSync(`${folder}/new`, `${folder}/moved`)
  await untilFile(`${folder}/moved/deep/point.ksy.d.ts`, 'x: number')
  writeFileSync(`${folder}/moved/deep/point.ksy`, Y_POINT)
  await untilFile(`${folder}/moved/deep/point.ksy.d.ts`, 'y: number')

  rmSync(`${folder}/dot.ksy`)
  await untilFile(`${folder}/dot.ksy.d.ts`, undefined)
})

test('an editor that saves by renaming is followed every time', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  await watching(folder)
  for (const name of ['one', 'two', 'three']) {
    writeFileSync(`${folder}/.point.ksy.swp`, POINT.replace('id: x', `id: ${name}`))
    renameSync(`${folder}/.point.ksy.swp`, `${folder}/point.ksy`)
    await untilFile(`${folder}/point.ksy.d.ts`, `${name}: number`)
  }
  writeFileSync(`${folder}/point.ksy`, Y_POINT)
  await untilFile(`${folder}/point.ksy.d.ts`, 'y: number')
})

test('what specs import is followed outside of the folder too, and through import paths', async () => {
  const folder = temporaryFolder({
    'app/a.ksy': LINE.replace('- point', '- /point'),
    'app/b.ksy': LINE.replace('- point', '- ../beside/point'),
    'lib/point.ksy': `${POINT}instances:\n  late:\n    value: x\n`,
    'beside/point.ksy': POINT,
  })
  const { said, text } = await watching(folder, 'app', '--import-path', 'missing', '--import-path', 'lib')
  rmSync(`${folder}/lib/point.ksy`)
  await until(() => /app\/a\.ksy:\d.*error/.test(text()))
  expect(text()).not.toContain('app/b.ksy:')

  mkdirSync(`${folder}/missing`)
  writeFileSync(`${folder}/missing/point.ksy`, POINT)
  await until(() => said.includes('app/a.ksy has no errors any more'))

  writeFileSync(`${folder}/beside/point.ksy`, BROKEN)
  await until(() => text().includes('beside/point.ksy:5:11: error'))
  writeFileSync(`${folder}/beside/point.ksy`, POINT)
  await until(() => said.includes('beside/point.ksy has no errors any more'))
  expect(existsSync(`${folder}/beside/point.ksy.d.ts`), 'not asked for').toBe(false)
})

test('the types of a spec follow those of its import', async () => {
  const folder = temporaryFolder({
    'app/line.ksy': `${LINE.replace('- point', '- ../lib/point')}instances:\n  sum:\n    value: start.x + end.x\n`,
    'lib/point.ksy': POINT,
  })
  await watching(folder, 'app')
  await untilFile(`${folder}/app/line.ksy.d.ts`, 'get sum(): number')
  writeFileSync(`${folder}/lib/point.ksy`, POINT.replace('u1', 'u8le'))
  await untilFile(`${folder}/app/line.ksy.d.ts`, 'get sum(): bigint')
})

test('the nearest tsconfig is followed: changed, created and deleted, and what it extends', async () => {
  const folder = temporaryFolder({
    'base.json': '{}',
    'app/tsconfig.json': '{ "extends": "../base.json" }',
    'app/src/point.ksy': POINT,
  })
  await watching(`${folder}/app/src`)
  const plain = `${folder}/app/src/point.ksy.d.ts`
  const arbitrary = `${folder}/app/src/point.d.ksy.ts`
  writeFileSync(`${folder}/base.json`, ARBITRARY)
  await untilFile(arbitrary, 'x: number')
  await untilFile(plain, undefined)
  writeFileSync(`${folder}/app/src/tsconfig.json`, '{}')
  await untilFile(plain, 'x: number')
  rmSync(`${folder}/app/src/tsconfig.json`)
  await untilFile(arbitrary, 'x: number')
  writeFileSync(`${folder}/app/tsconfig.json`, '{}')
  await untilFile(plain, 'x: number')
  await untilFile(arbitrary, undefined)
  expect(readdirSync(`${folder}/app/src`).toSorted()).toEqual([
    'point.ksy',
    'point.ksy.d.ts',
    'point.ksy.d.ts.map',
  ])
})

test('a mistake is told once, with its frame, and when it is mended', async () => {
  const folder = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': POINT })
  const { said, text } = await watching(folder)
  writeFileSync(`${folder}/point.ksy`, BROKEN)
  await until(() => text().includes('error'))
  writeFileSync(`${folder}/new.ksy`, POINT)
  await untilFile(`${folder}/new.ksy.d.ts`, 'x: number')
  expect(text().match(/point\.ksy:5:11: error: .*nonesuch.*\n[^]*?type: nonesuch\n.*\^{8}/g)).toHaveLength(1)
  expect(read(`${folder}/point.ksy.d.ts`), 'the last good ones').toContain('x: number')
  writeFileSync(`${folder}/point.ksy`, Y_POINT)
  await until(() => said.includes('point.ksy has no errors any more'))
  await untilFile(`${folder}/point.ksy.d.ts`, 'y: number')
})

test('folders that are deleted and come back are followed again, the one it was started for included', async () => {
  const folder = temporaryFolder({ 'src/specs/point.ksy': POINT })
  await watching(folder, 'src')
  for (const lost of ['src/specs', 'src']) {
    rmSync(`${folder}/${lost}`, { recursive: true })
    mkdirSync(`${folder}/src/specs`, { recursive: true })
    writeFileSync(`${folder}/src/specs/point.ksy`, POINT)
    await untilFile(`${folder}/src/specs/point.ksy.d.ts`, 'x: number')
    writeFileSync(`${folder}/src/specs/point.ksy`, Y_POINT)
    await untilFile(`${folder}/src/specs/point.ksy.d.ts`, 'y: number')
  }
})

test('a file that was given is followed alone', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT, 'other.ksy': POINT })
  await watching(folder, 'point.ksy')
  rmSync(`${folder}/point.ksy`)
  await untilFile(`${folder}/point.ksy.d.ts`, undefined)
  writeFileSync(`${folder}/point.ksy`, Y_POINT)
  await untilFile(`${folder}/point.ksy.d.ts`, 'y: number')
  expect(existsSync(`${folder}/other.ksy.d.ts`)).toBe(false)
})

test('many changes at once end in the right state, and nothing is written that did not change', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `p${index}`)
  const folder = temporaryFolder({ 'still.ksy': POINT })
  await watching(folder)
  utimesSync(`${folder}/still.ksy.d.ts`, 1, 1)
  for (let turn = 0; turn < 5; turn++)
    for (const name of names) writeFileSync(`${folder}/${name}.ksy`, POINT.replace('id: x', `id: t${turn}`))
  for (const name of names.slice(20)) rmSync(`${folder}/${name}.ksy`)
  for (const name of names.slice(0, 20)) await untilFile(`${folder}/${name}.ksy.d.ts`, 't4: number')
  for (const name of names.slice(20)) await untilFile(`${folder}/${name}.ksy.d.ts`, undefined)
  expect(statSync(`${folder}/still.ksy.d.ts`).mtimeMs).toBe(1000)
})

test('declarations that others delete or damage come back', async () => {
  const folder = temporaryFolder({ 'point.ksy': POINT })
  await watching(folder)
  const path = `${folder}/point.ksy.d.ts`
  const good = read(path)
  rmSync(path)
  await untilFile(path, 'x: number')
  writeFileSync(path, good.replace('x: number', 'x: string'))
  await untilFile(path, 'x: number')
})
