import { expect, test } from 'vitest'
import { Overwritten } from './overwritten.js'
import { StreamStorage } from './storage.js'

const size = 1 << 24

/** How many bytes are copied while `write` is called. */
function copiedBytes(storage: StreamStorage, write: () => void): number {
  let sum = 0
  const { bytes } = storage
  const slice = bytes.slice.bind(bytes)
  bytes.slice = (start = 0, end = 0) => {
    sum += end - start
    return slice(start, end)
  }
  write()
  return sum
}

test('keeps little where little is written, however many bytes there are', () => {
  const storage = new StreamStorage(new Uint8Array(size))
  const overwritten = new Overwritten(storage, size)
  expect(copiedBytes(storage, () => overwritten.keep(100, 110, size))).toBe(64)
})

test('keeps what is written in a row once, in few pieces', () => {
  const storage = new StreamStorage(new Uint8Array(size))
  const overwritten = new Overwritten(storage, size)
  let pieces = 0
  const copied = copiedBytes(storage, () => {
    for (let at = 0; at < size; pieces++) at = overwritten.keep(Math.max(0, at - 3), at + 5, size)
  })
  expect(copied).toBe(size)
  expect(pieces).toBeLessThan(40)
})

test('keeps what is written by turns at two places once', () => {
  const storage = new StreamStorage(new Uint8Array(size))
  const overwritten = new Overwritten(storage, size)
  const copied = copiedBytes(storage, () => {
    for (let at = 0; at < 64_000; at += 8) overwritten.keep(1000 + at, 1008 + at, size)
  })
  expect(copied).toBeLessThan(130_000)
})

test('puts back the oldest bytes, and none from behind the end', () => {
  const storage = new StreamStorage(Uint8Array.of(1, 2, 3, 4))
  const overwritten = new Overwritten(storage, 3)
  expect(overwritten.keep(1, 2, 4)).toBe(4)
  storage.bytes.fill(9)
  overwritten.keepByte(0)
  overwritten.keepByte(3)
  expect([overwritten.keep(0, 0, 4), overwritten.keep(0, 1, 4), overwritten.keep(3, 4, 4)]).toEqual([0, 4, 4])
  overwritten.putBack()
  expect(Array.from(storage.bytes)).toEqual([9, 2, 3, 9])
})
