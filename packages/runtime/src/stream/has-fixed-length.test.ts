import { expect, test } from 'vitest'
import { hasFixedLength } from './has-fixed-length.js'
import { KaitaiStream } from './stream.js'

test('streams on bytes and sized substreams have a fixed length, growing ones have not', () => {
  const growing = new KaitaiStream()
  expect(hasFixedLength(growing)).toBe(false)
  expect(hasFixedLength(growing.writeSubstream(2))).toBe(true)
  expect(hasFixedLength(growing.growingSubstream())).toBe(false)
  expect(hasFixedLength(growing.detachedStream())).toBe(false)
  expect(hasFixedLength(new KaitaiStream(new Uint8Array(2)))).toBe(true)
})
