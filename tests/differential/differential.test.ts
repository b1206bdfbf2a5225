import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readText } from '../support/readme.js'
import { compareReading, officialClass, ourClass } from './run-case.mjs'
import { explanationOf, known } from './known.mjs'

const script = fileURLToPath(new URL('run.mjs', import.meta.url))

test('random specs read random bytes as the official reader does', { timeout: 200_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--specs', '1200', '--seed', '1'], {
    encoding: 'utf8',
  })
  expect(stdout, stderr).toContain('0 unexplained disagreements')
  expect(stdout).toMatch(/^1200 specs, \d{3,} inputs read by both/m)
  expect(status).toBe(0)
})

test('makes the same spec of the same seed', () => {
  const only = (): string => spawnSync(process.execPath, [script, '--only', '3'], { encoding: 'utf8' }).stdout
  const first = only()
  expect(first).toMatch(/^1 specs, /m)
  expect(only().replace(/\d+ s$/m, '')).toBe(first.replace(/\d+ s$/m, ''))
})

test('rejects options that it does not know', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--wrong'], { encoding: 'utf8' })
  expect(stderr).toContain('--wrong')
  expect(status).toBe(2)
})

const spec = (seq: readonly object[]): Record<string, unknown> => ({
  meta: { id: 'random', endian: 'le' },
  seq,
})

test('a difference is found', async () => {
  const official = await officialClass(spec([{ id: 'a', type: 'u2' }]))
  const ours = ourClass(spec([{ id: 'a', type: 'u2be' }]))
  const { differences, isRead } = compareReading(official, ours, Uint8Array.of(1, 2))
  expect(isRead).toBe(true)
  expect(differences).toEqual([{ place: 'a', text: 'official is 513, ours is 258' }])
  expect(
    explanationOf(differences[0]!, { spec: {}, isCompressed: false, suspects: new Map(), bugs: new Set() }),
  ).toBeUndefined()
})

test('so is an input that only one of them reads', async () => {
  const official = await officialClass(spec([{ id: 'a', type: 'u2' }]))
  const ours = ourClass(spec([{ id: 'a', type: 'u1' }]))
  const [difference] = compareReading(official, ours, Uint8Array.of(1)).differences
  expect(difference?.text).toMatch(/^only official throws/)
})

test('what is computed from a text that can not be decoded may be too long for one of them', async () => {
  const text = { id: 'a', type: 'strz', encoding: 'UTF-8' }
  const used = spec([text, { id: 'b', size: 'a.length' }])
  const [official, ours] = [await officialClass(used), ourClass(used)]
  const { differences } = compareReading(official, ours, Uint8Array.of(0xf0, 0xb4, 0, 1))
  const [difference] = differences
  expect(difference?.text).toMatch(/^only ours throws EndOfStreamError/)
  const reasonIn = (one: Record<string, unknown>): string | undefined => {
    const generated = { spec: one, isCompressed: false, suspects: new Map(), bugs: new Set<string>() }
    return explanationOf(difference!, generated, differences)
  }
  expect(reasonIn(used)).toBe('computed-from-undecodable-text')
  expect(reasonIn(spec([text]))).toBeUndefined()
})

test('every known difference has its reason in docs/differential.md', () => {
  const page = readText('docs/differential.md')
  for (const name of Object.keys(known)) expect(page).toContain(`\`${name}\``)
})
