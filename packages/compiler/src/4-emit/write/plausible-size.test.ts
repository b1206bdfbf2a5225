import { KaitaiStream, LimitError } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy } from '../testing/load-spec.js'

const far = 0xffff_fff0

describe('nothing is made of a length or an offset that is out of proportion', () => {
  test.each([
    [
      'a value at an offset',
      `
seq:
  - { id: far, type: u4 }
instances:
  value: { pos: far, type: u1 }
`,
      { far, value: 1 },
    ],
    [
      'an object with a size',
      `
seq:
  - { id: far, type: u4 }
  - { id: value, size: far, type: part }
types:
  part:
    seq:
      - { id: byte, type: u1 }
`,
      { far, value: { byte: 1 } },
    ],
    [
      'a text that ends before its size',
      `
seq:
  - { id: far, type: u4 }
  - { id: value, type: strz, size: far, encoding: ASCII }
`,
      { far, value: 'text' },
    ],
    [
      'padding',
      `
seq:
  - { id: far, type: u4 }
  - { id: value, size: far, pad-right: 1 }
`,
      { far, value: Uint8Array.of(2) },
    ],
  ])('%s', (_, body, values) => {
    const type = loadSpec(`meta: { id: growing, endian: le }${body}`)
    const error = thrownBy(() => type.write(type.create(values), { derive: false }))
    expect(error).toBeInstanceOf(LimitError)
    expect(String(error)).toMatch(/a stream would grow to 42949672\d\d bytes, for about \d+ that are written/)
  })

  test('a place that is counted from the end', () => {
    const type = loadSpec(`
meta: { id: growing, endian: le }
seq:
  - { id: far, type: u4 }
instances:
  last: { pos: _io.size - 4 + far, type: u4 }
`)
    const object = type.read(hex('00 00 00 00 01 00 00 00'))
    expect(object.last).toBe(1)
    object.far = far
    expect(thrownBy(() => type.write(object, { derive: false }))).toBeInstanceOf(LimitError)
  })
})

test('what has enough to write may be large, and padding may be as much as is harmless', () => {
  const type = loadSpec(`
meta: { id: large, endian: le }
seq:
  - { id: len, type: u4 }
  - { id: body, size: len, type: body }
types:
  body:
    seq:
      - { id: bytes, size: 20000000 }
`)
  expect(
    type.write(type.create({ len: 20_000_000, body: { bytes: new Uint8Array(20_000_000) } })),
  ).toHaveLength(20_000_004)
  const sparse = loadSpec(`
meta: { id: sparse, endian: le }
seq:
  - { id: ofs, type: u4 }
instances:
  value: { pos: ofs, type: u1 }
`)
  expect(sparse.write(sparse.create({ ofs: 10_000_000, value: 1 }))).toHaveLength(10_000_001)
})

test('a stream of fixed length has no such limit', () => {
  const type = loadSpec(`
meta: { id: sparse, endian: le }
seq:
  - { id: ofs, type: u4 }
instances:
  value: { pos: ofs, type: u1 }
`)
  const io = new KaitaiStream(new Uint8Array(20_000_001))
  type.create({ ofs: 20_000_000, value: 1 })._write(io)
  expect(io.toByteArray().at(-1)).toBe(1)
})
