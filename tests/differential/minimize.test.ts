import { expect, it } from 'vitest'
import { minimize, withoutPart } from './minimize.mjs'

const spec = { meta: { id: 'a' }, seq: [{ id: 'x', type: 'u1' }, { id: 'y' }] }

it('leaves out each part once', () => {
  expect(Array.from({ length: 6 }, (_, index) => withoutPart(spec, index))).toEqual([
    { seq: spec.seq },
    { meta: spec.meta },
    { meta: spec.meta, seq: [{ id: 'y' }] },
    { meta: spec.meta, seq: [{ id: 'x' }, { id: 'y' }] },
    { meta: spec.meta, seq: [{ id: 'x', type: 'u1' }] },
    undefined,
  ])
  expect(spec.seq).toHaveLength(2)
})

it('keeps what the disagreement needs', async () => {
  const smallest = await minimize(spec, Uint8Array.of(1, 2, 3, 4, 5, 6, 7), (candidate, bytes) =>
    Promise.resolve(JSON.stringify(candidate).includes('"y"') && bytes.includes(3)),
  )
  expect(smallest).toEqual({ spec: { seq: [{ id: 'y' }] }, bytes: Uint8Array.of(1, 2, 3) })
})
