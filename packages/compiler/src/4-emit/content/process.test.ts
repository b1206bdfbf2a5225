import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, toHex } from '../testing/load-spec.js'

/** Zlib data as no packer of ours makes it. */
const packed = (content: Uint8Array): Uint8Array => deflateSync(content, { level: 0 })

describe.each(['bytes', 'object'])('compressed %s', (kind) => {
  const type = kind === 'object' ? ', type: inner' : ''
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: len, type: u1 }
  - { id: body, size: len, process: zlib${type} }
  - { id: after, type: u1 }
types:
  inner:
    seq: [{ id: a, type: u1 }, { id: b, type: u1 }]
`)
  const stored = packed(hex('41 42'))
  const bytes = Uint8Array.of(stored.length, ...stored, 7)

  test('is stored as it was while it does not change', () => {
    const file = File.read(bytes)
    file.after = 8
    const written = File.write(file)
    expect(toHex(written)).toBe(toHex(Uint8Array.of(...bytes.subarray(0, -1), 8)))
    expect(toHex(File.write(file))).toBe(toHex(written))
  })

  test('is compressed anew when it does', () => {
    const file = File.read(bytes)
    if (kind === 'bytes') file.body[0] = 0x43
    else file.body.a = 0x43
    expect(() => File.write(file)).toThrow(/body: expected \d+ bytes/)
    file.len = 10
    expect(toHex(File.write(file))).not.toContain(toHex(stored))
    expect(File.read(File.write(file)).body).toEqual(file.body)
  })
})

test('compressed bytes that no field describes are kept with those that do not change', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: body, size-eos: true, process: zlib, type: inner }
types:
  inner:
    seq: [{ id: a, type: u1 }]
    instances:
      c: { pos: 2, type: u1 }
`)
  const bytes = packed(hex('01 77 03 88'))
  const file = File.read(bytes)
  expect(toHex(File.write(file))).toBe(toHex(bytes))
  file.body.a = 5
  const again = File.read(File.write(file)).body._io
  again.seek(0)
  expect(toHex(again.readBytesFull())).toBe('05 77 03')
})

describe('a key that depends on where the stream stands', () => {
  test('is that behind the bytes', () => {
    const File = loadSpec(`
meta: { id: file }
seq:
  - { id: first, size: 2, process: xor(_io.pos) }
  - { id: second, size: 2, process: xor(_io.pos), type: pair }
types:
  pair: { seq: [{ id: a, type: u1 }, { id: b, type: u1 }] }
`)
    const file = File.read(hex('01 01 04 04'))
    expect(toHex(file.first)).toBe('03 03')
    expect(file.second.a).toBe(0)
    expect(toHex(File.write(file))).toBe('01 01 04 04')
  })

  test('what is written to the bytes through another stream is transformed too', () => {
    const File = loadSpec(`
meta: { id: file }
seq:
  - { id: box, size: 2, process: xor(0x0f), type: box }
  - { id: tail, type: tail }
types:
  box: { seq: [{ id: a, type: u1 }] }
  tail:
    seq: [{ id: x, type: u1 }]
    instances:
      b: { io: _parent.box._io, pos: 1, type: u1 }
`)
    const file = File.read(hex('0e 0d 05'))
    expect([file.box.a, file.tail.b]).toEqual([1, 2])
    file.tail.b = 3
    expect(toHex(File.write(file))).toBe('0e 0c 05')
  })
})
