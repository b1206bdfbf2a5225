import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

/** Adds its arguments to each byte, in turn. */
class AddTo {
  readonly keys: readonly number[]
  constructor(...keys: number[]) {
    this.keys = keys
  }
  decode(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte, index) => byte + (this.keys[index % this.keys.length] ?? 1))
  }
  encode(bytes: Uint8Array): Uint8Array {
    return bytes.map((byte, index) => byte - (this.keys[index % this.keys.length] ?? 1))
  }
}

const point = `
types:
  point:
    seq:
      - { id: x, type: u1 }
      - { id: y, type: u1 }
`

describe.each([
  ['xor by a byte', 'process: xor(0x0f)', '0e 0d'],
  ['xor by several bytes', "process: 'xor([0x0f, 0xf0])'", '0e f2'],
  ['xor by a field', 'process: xor(key)', '02 01'],
  ['xor by an expression', 'process: xor(key << 4 | 1)', '30 33'],
  ['rotation to the left', 'process: rol(3)', '20 40'],
  ['rotation to the right', 'process: ror(3)', '08 10'],
  ['rotation by a field', 'process: rol(key)', '20 40'],
  ["a process of one's own", 'process: add_to', '00 01'],
  ['a process with arguments', "process: 'add_to(1, key)'", '00 ff'],
  ['a process in a package', 'process: my.codecs.add_to(key)', 'fe ff'],
])('%s', (_, process, stored) => {
  const files = { add_to: AddTo, 'my.codecs.add_to': AddTo }
  // key: 3
  const bytes = `03 ${stored}`

  test('of bytes', () => {
    const Processed = loadSpec(
      `{ meta: { id: processed }, seq: [{ id: key, type: u1 }, { id: data, size: 2, ${process} }] }`,
      {},
      files,
    )
    const processed = Processed.read(hex(bytes))
    expect(toHex(processed.data)).toBe('01 02')
    expect(toHex(Processed.write(Processed.create({ key: 3, data: hex('01 02') })))).toBe(bytes)
  })

  test('of an object', () => {
    const Processed = loadSpec(
      `
meta: { id: processed }
seq:
  - { id: key, type: u1 }
  - { id: data, size: 2, type: point, ${process} }
${point}`,
      {},
      files,
    )
    expect(plain(Processed.read(hex(bytes)).data)).toEqual({ x: 1, y: 2 })
    expect(toHex(Processed.write(Processed.create({ key: 3, data: { x: 1, y: 2 } })))).toBe(bytes)
  })

  test('of each element of a repetition', () => {
    const Processed = loadSpec(
      `
meta: { id: processed }
seq:
  - { id: key, type: u1 }
  - { id: data, size: 2, type: point, ${process}, repeat: eos }
${point}`,
      {},
      files,
    )
    const processed = Processed.read(hex(`${bytes} ${stored}`))
    expect(plain(processed.data)).toEqual([
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ])
    const made = Processed.create({
      key: 3,
      data: [
        { x: 1, y: 2 },
        { x: 1, y: 2 },
      ],
    })
    expect(toHex(Processed.write(made))).toBe(`${bytes} ${stored}`)
  })
})

test('an argument that is another for each element', () => {
  const Processed = loadSpec(`
meta: { id: processed }
seq:
  - { id: keys, size: 2 }
  - { id: data, size: 1, process: 'xor(keys[_index])', repeat: expr, repeat-expr: 2 }
`)
  const processed = Processed.read(hex('01 02  01 01'))
  expect(processed.data).toEqual([hex('00'), hex('03')])
  expect(toHex(Processed.write(processed))).toBe('01 02 01 01')
})

describe('zlib', () => {
  const Packed = loadSpec(`
meta: { id: packed, endian: be }
seq:
  - { id: len, type: u2 }
  - { id: body, size: len, process: zlib, type: body }
types:
  body:
    seq:
      - { id: text, type: strz, encoding: ASCII }
      - { id: rest, size-eos: true }
`)
  const packed = Uint8Array.from(deflateSync(hex(`68 69 00 ${'05 '.repeat(50)}`)))
  const bytes = Uint8Array.of(0, packed.length, ...packed)

  test('is unpacked and packed', () => {
    const object = Packed.read(bytes)
    expect(object.body.text).toBe('hi')
    expect(object.body.rest).toHaveLength(50)
    expect(toHex(Packed.write(object))).toBe(toHex(bytes))
    expect(object.body.rest).toHaveLength(50)
  })

  test('damage is a ProcessError with its place', () => {
    const damaged = bytes.with(bytes.length - 1, (bytes.at(-1) ?? 0) ^ 1)
    expect(thrownBy(() => Packed.read(damaged))).toMatchObject({ name: 'ProcessError', path: 'body' })
  })
})

describe('bytes that do not fit once they are processed', () => {
  test.each([
    ['size: 10, process: zlib', 'x: expected 10 bytes once processed, found 9 (size: 10, spec.ksy:1)'],
    [
      'process: rol(1), terminator: 0x7c',
      'x: expected bytes that, once processed, are read back as they are, found [7c]',
    ],
    [
      'size: 2, pad-right: 0x7c, process: ror(7)',
      'x: expected bytes that, once processed, are read back as they are, found [7c]',
    ],
    [
      'size: 0, terminator: 0, process: xor(1)',
      'x: expected at most 0 bytes once processed, found 1 (size: 0, spec.ksy:1)',
    ],
    [
      'size-eos: true, terminator: 0xf9, process: xor(1)',
      'x: expected bytes that, once processed, are read back as they are, found [f9]',
    ],
    [
      'size-eos: true, pad-right: 0xf9, process: xor(1)',
      'x: expected bytes that, once processed, are read back as they are, found [f9]',
    ],
    ['size: 3, process: xor(1)', 'x: expected 3 bytes, found 1 (size: 3, spec.ksy:1)'],
  ])('{ %s }', (keys, message) => {
    const Processed = loadSpec(`{ meta: { id: processed }, seq: [{ id: x, ${keys} }] }`)
    expect(thrownBy(() => Processed.write(Processed.create({ x: hex('f8') })))).toMatchObject({
      name: 'ConsistencyError',
      message: expect.stringContaining(message) as string,
    })
  })
})
