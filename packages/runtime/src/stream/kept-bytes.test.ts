import { expect, test } from 'vitest'
import { PagedStream } from '../paged/paged-stream.js'
import { MemorySource } from '../testing/memory-source.js'
import { KeptBytes } from './kept-bytes.js'
import { KaitaiStream } from './stream.js'

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index)

test.each([
  ['memory', new KaitaiStream(bytes.slice())],
  ['a file', new PagedStream(new MemorySource(bytes.slice()))],
])('stretches of %s stay while others are kept, which may take a larger array', (_, stream) => {
  const kept = new KeptBytes()
  const places = [0, 3, 70, 500].map((size, index) => ({ size, place: kept.keep(stream, 10 * index, size) }))
  for (const [index, { place, size }] of places.entries())
    expect(kept.bytes.subarray(place, place + size)).toEqual(bytes.subarray(10 * index, 10 * index + size))
})

test('the room of the last stretch is used again, that of another one when all are dropped', () => {
  const stream = new KaitaiStream(bytes.slice())
  const kept = new KeptBytes()
  const [one, other] = [kept.keep(stream, 0, 4), kept.keep(stream, 4, 4)]
  kept.drop(one, 4)
  expect(kept.keep(stream, 8, 2)).toBe(8)
  kept.drop(8, 2)
  kept.drop(other, 4)
  expect(kept.keep(stream, 8, 2)).toBe(other)
  kept.dropAll()
  expect(kept.keep(stream, 8, 2)).toBe(0)
})
