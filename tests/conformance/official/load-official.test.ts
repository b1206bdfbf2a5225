import { fileURLToPath } from 'node:url'
import OfficialStream from 'kaitai-struct/KaitaiStream.js'
import { expect, it } from 'vitest'
import { loadOfficial } from './load-official.mjs'

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.ksy`, import.meta.url))

it('compiles a spec and its imports, and runs what comes out', async () => {
  const Shapes = await loadOfficial(fixture('shapes'), [])
  const bytes = Uint8Array.of(1, 0, 1, 255, 255, 0, 0, 0, 0, 0, 0, 0, 9, 104, 105, 0, 7)
  const shapes = new Shapes(new OfficialStream(bytes.buffer), null, null)
  expect(shapes).toMatchObject({ count: 1, points: [{ x: 1, y: -1 }], serial: 9, name: 'hi' })
})

it('fails for a spec that the official compiler rejects', async () => {
  await expect(loadOfficial(fixture('missing'), [])).rejects.toThrow('missing.ksy')
  await expect(loadOfficial(fixture('wrong'), [])).rejects.toThrow('no_such_type')
})
