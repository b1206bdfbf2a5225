import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { GuideProject } from './project.js'

const text = 'meta: { id: pair }\nseq: [{ id: a, type: u1 }, { id: b, size: 1 }]\n'
const project = new GuideProject({ specs: [{ id: 'pair', text }], snippets: [], headings: [] })
afterAll(() => rmSync(project.folder, { recursive: true, force: true }))

const snippet = (code: string, line = 1) => ({
  code: `${code}\n`,
  line,
  heading: '',
  knownFailing: undefined,
})
const run = (code: string): Promise<void> => project.run(snippet(code, 10), 'page.md')

test('a snippet whose comments are right passes', async () => {
  await run(`
const pair = Pair.create({ a: 1, b: Uint8Array.of(2) })
Pair.write(pair) // => [01 02]
pair.a // => 1
pair.a = 256
pair._check() // throws ConsistencyError: a: expected
`)
})

test('a value that is not what the comment says fails, with the line of the page', async () => {
  await expect(run('const one = 1\n1 + one // => 3')).rejects.toThrow('page.md:11')
  await expect(run('Uint8Array.of(1) // => [02]')).rejects.toThrow('page.md:10')
  await expect(run('[1] // => [1, 2]')).rejects.toThrow('page.md:10')
})

test('an error that does not come, or is another one, fails', async () => {
  const pair = 'const pair = new Pair()\n'
  await expect(run(`${pair}pair._check() // throws EndOfStreamError`)).rejects.toThrow('page.md:11')
  await expect(run(`${pair}pair._check() // throws ConsistencyError: b:`)).rejects.toThrow('page.md:11')
  await expect(run(`${pair}pair._check() // throws Consistency`)).rejects.toThrow('page.md:11')
  await expect(run(`${pair}pair.a = 1 // throws ConsistencyError`)).rejects.toThrow('page.md:11')
})

test('an error that nobody expects fails', async () => {
  await expect(run('new Pair()._check()')).rejects.toThrow('is not set')
})

test('a mistake in types is found', () => {
  const said = project.typecheck([snippet('new Pair().a = 1'), snippet('new Pair().a = "1"', 2)])
  expect(said).toMatch(/^line-2\.ts\(2,1\): error TS2322/)
  expect(said).not.toContain('line-1.ts')
})
