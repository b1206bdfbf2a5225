import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: file, endian: be }
seq:
  - { id: magic, contents: [0x4b, 0x53] }
  - { id: version, type: u1, valid: 3 }
  - { id: has_extra, type: u1 }
  - { id: extra, contents: [9], if: has_extra == 1 }
  - { id: num_chunks, type: u1 }
  - { id: chunks, type: chunk(_index), repeat: expr, repeat-expr: num_chunks }
instances:
  trailer: { pos: 20, type: trailer }
  signature: { pos: 16, contents: [1, 2] }
types:
  chunk:
    params: [{ id: number, type: u1 }]
    seq:
      - { id: tag, type: u1 }
      - { id: body, type: { switch-on: tag, cases: { 1: body, 2: u1 } } }
  body:
    seq: [{ id: id, type: u1 }]
    instances:
      number: { value: _parent.as<chunk>.number }
  trailer:
    seq: [{ id: end, type: u1 }]
`

describe('create', () => {
  const File = loadSpec(spec)

  test('makes instances of plain data, and fills what is fixed', () => {
    const file = File.create({
      hasExtra: 1,
      numChunks: 2,
      chunks: [
        { tag: 1, body: { id: 7 } },
        { tag: 2, body: 8 },
      ],
    })
    expect(plain(file)).toEqual({
      magic: hex('4b 53'),
      version: 3,
      hasExtra: 1,
      extra: hex('09'),
      numChunks: 2,
      chunks: [
        { number: 0, tag: 1, body: { id: 7 } },
        { number: 1, tag: 2, body: 8 },
      ],
    })
    expect(file.chunks[0].body).toBeInstanceOf(File.Body)
    expect(file.chunks[0].body.number).toBe(0)
    expect(file.chunks[0].body._parent._parent).toBe(file)
    expect(file.chunks[0].body._root).toBe(file)
    expect(file._trailerEnabled).toBe(false)
    expect(file._signatureEnabled).toBe(true)
    expect(toHex(File.write(file))).toBe('4b 53 03 01 09 02 01 07 02 08 00 00 00 00 00 00 01 02')
  })

  test('takes instances as they are', () => {
    const chunk = File.create({ chunks: [{ tag: 2, body: 8 }] }).chunks[0]
    const file = File.create({ hasExtra: 0, numChunks: 1, chunks: [chunk], trailer: { end: 1 } })
    expect(file.chunks[0]).toBe(chunk)
    expect(file.extra).toBeUndefined()
    expect(file.trailer).toBeInstanceOf(File.Trailer)
    expect(toHex(File.write(file)).endsWith('01 02 00 00 01')).toBe(true)
    expect(chunk._parent).toBe(file)
  })

  test('does not share what it fills', () => {
    const [one, other] = [File.create({}), File.create({})]
    one.magic[0] = 0
    expect(other.magic[0]).toBe(0x4b)
  })

  test('leaves mistakes to the check, which says where they are', () => {
    const init = { hasExtra: 0, numChunks: 1, chunks: [{ tag: 1, body: { id: 7 } }] }
    const write = (change: object) => () => File.write(File.create({ ...init, ...change }))
    expect(thrownBy(write({ magic: hex('4b 54') }))).toMatchObject({ path: 'magic' })
    expect(thrownBy(write({ version: 2 }))).toMatchObject({
      name: 'ValidationNotEqualError',
      path: 'version',
    })
    expect(thrownBy(write({ chunks: 5 }))).toMatchObject({ path: 'chunks' })
    expect(thrownBy(write({ chunks: [5] }))).toMatchObject({ path: 'chunks[0]' })
    expect(thrownBy(write({ chunks: [{ tag: 1 }] }))).toMatchObject({ path: 'chunks[0].body' })
    expect(thrownBy(write({ hasExtra: undefined }))).toMatchObject({ path: 'hasExtra' })
    expect(write({ numChunks: undefined })()).toEqual(write({})())
  })
})

test('what is fixed need not be set at all', () => {
  const File = loadSpec(spec)
  const file = new File()
  file.hasExtra = 1
  file.numChunks = 0
  file.chunks = []
  file._trailerEnabled = false
  file._signatureEnabled = false
  expect(toHex(File.write(file))).toBe('4b 53 03 01 09 00')
})

test('an expression that fails says for which property it was needed', () => {
  const Failing = loadSpec(`
meta: { id: failing }
seq:
  - { id: divisor, type: u1 }
  - { id: part, type: part(10 / divisor) }
types:
  part:
    params: [{ id: quotient, type: u1 }]
`)
  expect(thrownBy(() => Failing.create({ divisor: 0, part: {} }))).toMatchObject({
    name: 'KaitaiError',
    path: 'part',
  })
})

test('what needs a stream is left for when there is one', () => {
  const Streams = loadSpec(`
meta: { id: streams }
seq:
  - { id: part, type: part(_io) }
  - { id: tagged, type: { switch-on: _io.pos, cases: { 1: part(_io) } } }
types:
  part:
    params: [{ id: stream, type: io }]
    seq: [{ id: byte, type: u1 }]
`)
  const streams = Streams.create({ part: { byte: 1 } })
  expect(streams.part.stream).toBeUndefined()
  streams.tagged = Streams.create({ part: { byte: 2 } }).part
  expect(toHex(Streams.write(streams))).toBe('01 02')
  expect(streams.part.stream).toBe(streams._io)
})
