import { expect, it } from 'vitest'
import { minimize, withoutPart } from './minimize.mjs'

const spec = { meta: { id: 'a' }, seq: [{ id: 'x', type: 'u1' }, { id: 'y' }] }

it('leaves out each part once', () => {
  const smaller = Array.from({ length: 9 }, (_, index) => withoutPart(spec, index))
  expect(smaller[0]).toEqual({ seq: spec.seq })
  expect(smaller[3]).toEqual({ meta: spec.meta, seq: [{ id: 'y' }] })
  expect(smaller[4]).toEqual({ meta: spec.meta, seq: [{ type: 'u1' }, { id: 'y' }] })
  expect(smaller[7]).toEqual({ meta: spec.meta, seq: [spec.seq[0], {}] })
  expect(smaller[8]).toBeUndefined()
  expect(spec.seq).toHaveLength(2)
})

it('keeps what the disagreement needs', async () => {
  const smallest = await minimize(spec, Uint8Array.of(1, 2, 3, 4, 5, 6, 7), (candidate, bytes) =>
    Promise.resolve(JSON.stringify(candidate).includes('"y"') && bytes.includes(3)),
  )
  expect(smallest).toEqual({ spec: { seq: [{ id: 'y' }] }, bytes: Uint8Array.of(1, 2, 3) })
})
