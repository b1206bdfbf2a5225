import { describe, expect, test } from 'vitest'
import { ascii, toHex } from '../support/hex.js'
import { loadSpecs } from '../support/load-specs.js'
import { treeOf } from '../support/tree.js'

const { specs, runtime } = await loadSpecs(new URL('fixtures/', import.meta.url))
const { ConsistencyError, KaitaiError } = runtime

describe('a body whose type is switched', () => {
  const { tagged_chunks: TaggedChunks } = specs
  const title = { tag: 1, lenBody: 7, body: { name: 'Ti', author: 'Ono' } }
  const words = { tag: 2, lenBody: 4, body: { entries: ['ab', 'cd'] } }
  const raw = { tag: 9, lenBody: 3, body: ascii('raw') }

  test('is written from nothing', () => {
    const file = TaggedChunks.create({ chunks: [title, words, raw] })
    expect(file.chunks[0].body).toBeInstanceOf(TaggedChunks.Title)
    const bytes = TaggedChunks.write(file)
    expect(toHex(bytes)).toBe('01 07 00 54 69 00 4f 6e 6f 00 02 04 00 61 62 63 64 09 03 00 72 61 77')
    expect(treeOf(TaggedChunks.read(bytes))).toEqual(treeOf({ chunks: [title, words, raw] }))
  })

  test("is written in Kaitai's own way", () => {
    const file = new TaggedChunks()
    const chunk = new TaggedChunks.Chunk(undefined, file, file._root)
    chunk.tag = 2
    chunk.lenBody = 2
    chunk.body = new TaggedChunks.Words(undefined, chunk, chunk._root)
    chunk.body.entries = ['ab']
    chunk.body._check()
    chunk._check()
    file.chunks = [chunk]
    file._check()
    expect(toHex(TaggedChunks.write(file))).toBe('02 02 00 61 62')
  })

  test.each([
    ['an object of the wrong case', { ...title, tag: 2 }],
    ['an object where bytes belong', { ...title, tag: 3 }],
    ['bytes where an object belongs', { ...raw, tag: 1 }],
    ['nothing', { tag: 1, lenBody: 0 }],
    ['too few bytes', { ...raw, lenBody: 4 }],
    ['too many bytes', { ...raw, lenBody: 2 }],
  ])('can not be %s', (_, chunk) => {
    const file = TaggedChunks.create({ chunks: [words] })
    const { body, ...rest } = { body: undefined, ...chunk }
    Object.assign(file.chunks[0], rest)
    file.chunks[0].body =
      body instanceof Uint8Array || body === undefined
        ? body
        : TaggedChunks.create({ chunks: [title] }).chunks[0].body
    expect(() => file._check()).toThrow(ConsistencyError)
    expect(() => file._check()).toThrow(expect.objectContaining({ path: 'chunks[0].body' }))
  })

  test.each([
    ['more than its room', { ...title, lenBody: 6 }],
    ['more than its room in a list', { ...words, lenBody: 3 }],
    ['less than its room in a list', { ...words, lenBody: 6 }],
  ])('can not take %s', (_, chunk) => {
    const file = TaggedChunks.create({ chunks: [raw, chunk] })
    expect(() => TaggedChunks.write(file, { derive: false })).toThrow(KaitaiError)
    expect(() => TaggedChunks.write(file, { derive: false })).toThrow(/^chunks\[1\]\.body\./)
  })

  test('may leave room behind a type that does not read it', () => {
    const file = TaggedChunks.create({ chunks: [{ ...title, lenBody: 9 }] })
    expect(toHex(TaggedChunks.write(file))).toBe('01 09 00 54 69 00 4f 6e 6f 00 00 00')
  })
})
