import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadSpec } from '../../core/load-spec.js'
import { resolveOptions } from '../../core/options.js'
import { LINE, POINT } from '../../testing/specs.js'
import { temporaryFolder } from '../../testing/temporary-folder.js'
import { SpecCache } from './spec-cache.js'

/** A cache, and the names of the specs that it compiles in a round. */
function cacheOf(folder: string, importPaths: readonly string[] = []) {
  let compiled: string[] = []
  const settings = resolveOptions({ importPaths }, folder)
  const cache = new SpecCache(settings, (path, text, options) => {
    compiled.push(path.slice(folder.length + 1))
    return loadSpec(path, text, options)
  })
  return async (...names: string[]) => {
    compiled = []
    cache.startRound()
    for (const name of names) await cache.load(`${folder}/${name}`)
    return compiled
  }
}

test('what has changed is compiled again, and what imports it, but nothing else', async () => {
  const folder = temporaryFolder({ 'line.ksy': LINE, 'point.ksy': POINT, 'other.ksy': POINT })
  const all = ['line.ksy', 'point.ksy', 'other.ksy']
  const load = cacheOf(folder)
  expect(await load(...all)).toEqual(all)
  expect(await load(...all)).toEqual([])
  writeFileSync(`${folder}/point.ksy`, POINT.replace('u1', 'u2'))
  expect(await load(...all)).toEqual(['line.ksy', 'point.ksy'])
  writeFileSync(`${folder}/other.ksy`, POINT.replace('u1', 'u2'))
  expect(await load(...all)).toEqual(['other.ksy'])
})

test('so is what misses a file that appears, or would find another one first', async () => {
  const line = LINE.replace('- point', '- /point')
  const folder = temporaryFolder({ 'line.ksy': line })
  const load = cacheOf(folder, ['first', 'second'])
  await load('line.ksy')
  for (const place of ['second', 'first']) {
    mkdirSync(`${folder}/${place}`)
    writeFileSync(`${folder}/${place}/point.ksy`, POINT)
    expect(await load('line.ksy')).toEqual(['line.ksy'])
    expect(await load('line.ksy')).toEqual([])
  }
  rmSync(`${folder}/first`, { recursive: true })
  expect(await load('line.ksy')).toEqual(['line.ksy'])
})

test('and what lacks hand-written code, or has lost it', async () => {
  const spec = 'meta:\n  id: box\n  ks-opaque-types: true\nseq:\n  - id: x\n    type: secret\n'
  const folder = temporaryFolder({ 'box.ksy': spec })
  const load = cacheOf(folder)
  await load('box.ksy')
  writeFileSync(`${folder}/secret.ts`, '')
  expect(await load('box.ksy')).toEqual(['box.ksy'])
  rmSync(`${folder}/secret.ts`)
  expect(await load('box.ksy')).toEqual(['box.ksy'])
})
