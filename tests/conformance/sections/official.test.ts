import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadClass } from '../modules/load-class.mjs'
import { ModuleStore } from '../modules/module-store.mjs'
import { temporaryFolder } from '../../support/temporary-folder.mjs'
import type { GeneratedClass, Suite } from '../types.d.ts'
import { checkOfficial } from './official.mjs'

const path = fileURLToPath(new URL('../official/fixtures/shapes.ksy', import.meta.url))
const folder = temporaryFolder()
afterAll(() => folder.remove())

type Read = (source: Uint8Array) => ReturnType<GeneratedClass['read']>

/** A class that reads something else than it should. */
const reading = (read: Read): GeneratedClass => ({ read }) as unknown as GeneratedClass

describe('a spec read by the official compiler and by ours', () => {
  let Shapes: GeneratedClass
  const bytes = Uint8Array.of(1, 0, 1, 255, 255, 0, 0, 0, 0, 0, 0, 0, 9, 104, 105, 0, 7)

  beforeAll(async () => {
    const suite = { root: dirname(path), importPaths: [] } as unknown as Suite
    Shapes = await loadClass(new ModuleStore(suite, folder.path), path)
  })

  it('gives equal trees, or equal failures', async () => {
    expect(await checkOfficial('shapes', path, [], Shapes, bytes, [])).toMatchObject({ reason: undefined })
    expect(await checkOfficial('shapes', path, [], Shapes, bytes.slice(0, 4), [])).toMatchObject({
      reason: undefined,
    })
  })

  it('fails where ours reads something else', async () => {
    const Wrong = reading((source) => Shapes.read(source.map((byte) => (byte === 9 ? 8 : byte))))
    expect(await checkOfficial('shapes', path, [], Wrong, bytes, [])).toMatchObject({
      reason: 'serial: official is 9, ours is 8n',
    })
  })

  it('fails where only one can read', async () => {
    const Longer = reading(() => Shapes.read(bytes))
    expect(await checkOfficial('shapes', path, [], Longer, bytes.slice(0, 4), [])).toMatchObject({
      reason: expect.stringContaining('(read): only official throws') as string,
    })
  })
})
