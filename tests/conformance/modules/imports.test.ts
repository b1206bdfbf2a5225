import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReadWriteKaitaiStruct } from 'unplugin-ksy/runtime'
import { afterAll, describe, expect, it } from 'vitest'
import { loadClass } from './load-class.mjs'
import { ModuleStore } from './module-store.mjs'
import { temporaryFolder } from '../../support/temporary-folder.mjs'

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url))
const suite = { root: fixtures, importPaths: [join(fixtures, 'library')] }

const folder = temporaryFolder()
afterAll(() => folder.remove())

const bytes = Uint8Array.of(
  ...[0, 1], // size
  ...[0, 2, 0, 3], // part: the size of its leaf, its size
  ...[4, 0], // again, in little-endian order
  2, // kind
  ...[1, 1, 0], // circle, its next, and the next of that, which ends it
)

describe('imports', async () => {
  const Main = await loadClass(new ModuleStore(suite, folder.path), join(fixtures, 'imports', 'main.ksy'))
  const read = (): ReadWriteKaitaiStruct => Main.read(bytes)

  it('relative ones start at the folder of the spec that has them', () => {
    expect(read()).toMatchObject({ part: { leaf: { size: { value: 2 } } } })
  })

  it('absolute ones start at the import paths', () => {
    expect(read()).toMatchObject({ size: { value: 1 }, part: { size: { value: 3 } } })
  })

  it('bring nested types and enums along', () => {
    expect(read()).toMatchObject({ again: { number: 4 }, kind: 2, isOdd: false })
  })

  it('may be circular', () => {
    expect(read()).toMatchObject({ circle: { next: { back: { next: { back: { next: undefined } } } } } })
  })

  it('lead to one class each, whoever imports it', () => {
    const { size, part } = read() as unknown as Record<'size', object> & { part: Record<'size', object> }
    expect(part.size.constructor).toBe(size.constructor)
  })

  it('are written', () => {
    expect(Main.write(read())).toEqual(bytes)
  })
})
