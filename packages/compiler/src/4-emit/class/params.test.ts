import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

test('parameters of the top-level type are given to `read`, to the constructor and to `create`', () => {
  const Text = loadSpec(`
meta: { id: text }
params:
  - { id: len, type: u4 }
  - { id: has_trailer, type: bool }
seq:
  - { id: buf, type: str, size: len, encoding: UTF-8 }
  - { id: trailer, type: u1, if: has_trailer }
`)
  const bytes = hex('66 6f 6f 7c 62 61')
  const text = Text.read(bytes, 5, true)
  expect(plain(text)).toEqual({ len: 5, hasTrailer: true, buf: 'foo|b', trailer: 0x61 })
  expect(toHex(Text.write(text))).toBe(toHex(bytes))

  const short = new Text(2, false, new KaitaiStream(bytes))
  short._read()
  expect(plain(short)).toEqual({ len: 2, hasTrailer: false, buf: 'fo', trailer: undefined })

  const made = Text.create({ len: 1, hasTrailer: true, buf: 'a', trailer: 9 })
  expect(toHex(Text.write(made))).toBe('61 09')
})

describe('a parameter', () => {
  /** A spec whose part has the parameter `p`, is handed `argument`, and has the instance `seen`. */
  const partWith = (type: string, argument: string, seen: string): unknown => {
    const Outer = loadSpec(`
meta: { id: outer, endian: be, encoding: UTF-8 }
seq:
  - { id: number, type: u2 }
  - { id: bytes, size: 2 }
  - { id: text, type: strz }
  - { id: animal, type: u1, enum: animal }
  - { id: point, type: point }
  - { id: points, type: point, repeat: expr, repeat-expr: 2 }
  - { id: shorts, type: u2, repeat: expr, repeat-expr: 2 }
  - { id: texts, type: strz, repeat: expr, repeat-expr: 2 }
  - { id: sized, type: sized, size: 2 }
  - { id: part, type: 'part(${argument})' }
types:
  point:
    seq:
      - { id: x, type: u1 }
  sized:
    seq:
      - { id: first, type: u1 }
      - { id: second, type: u1 }
  part:
    params:
      - { id: p, ${type} }
    instances:
      seen: { ${seen} }
enums:
  animal: { 4: dog }
`)
    const bytes = hex(`
      01 02        # number
      03 04        # bytes
      68 69 00     # text: hi
      04           # animal: dog
      05           # point
      06 07        # points
      00 08 00 09  # shorts
      61 00 62 00  # texts: a, b
      0a 0b        # sized
    `)
    const outer = Outer.read(bytes)
    expect(toHex(Outer.write(outer))).toBe(toHex(bytes))
    return outer.part.seen
  }

  test.each([
    ['an integer', 'type: u2', 'number', 'value: p + 1', 0x103],
    ['a float', 'type: f8', 'number', 'value: p / 2', 129],
    ['a boolean', 'type: bool', 'number > 5', 'value: not p', false],
    ['text', 'type: str', 'text', 'value: p + p', 'hihi'],
    ['bytes', 'type: bytes', 'bytes', "value: 'p[1]'", 4],
    ['bytes, where no type is given', '', 'bytes', "value: 'p[0]'", 3],
    ['an enum', 'type: u1, enum: animal', 'animal', 'value: p == animal::dog', true],
    ['an enum, from a member', 'type: u1, enum: animal', 'animal::dog', 'value: p.to_i', 4],
    ['a type of the spec', 'type: point', 'point', 'value: p.x', 5],
    ['any object', 'type: struct', 'point', 'value: p.as<point>.x', 5],
    ['a stream', 'type: io', 'sized._io', 'io: p, pos: 1, type: u1', 0x0b],
    ['the size of a stream', 'type: io', 'sized._io', 'value: p.size', 2],
    ['an array of integers', "type: 'u2[]'", 'shorts', "value: 'p[1]'", 9],
    ['an array of text', "type: 'str[]'", 'texts', "value: 'p[0] + p[1]'", 'ab'],
    ['an array of objects', "type: 'point[]'", 'points', 'value: p.last.x', 7],
    ['an array of any objects', "type: 'struct[]'", 'points', "value: 'p[0].as<point>.x'", 6],
    ['an array of streams', "type: 'io[]'", '[_io, sized._io]', "value: 'p[1].size'", 2],
  ])('that is %s', (_, type, argument, seen, value) => {
    expect(partWith(type, argument, seen)).toBe(value)
  })
})

test('several arguments, and an argument that is another for each element', () => {
  const Rows = loadSpec(`
meta: { id: rows }
seq:
  - { id: rows, type: 'row(_index, 10)', repeat: expr, repeat-expr: 3 }
types:
  row:
    params:
      - { id: index, type: u1 }
      - { id: base, type: u1 }
    seq:
      - { id: cells, size: index }
    instances:
      number: { value: base + index }
`)
  const rows = Rows.read(hex('01  02 03'))
  expect(rows.rows.map((row: { number: number }) => row.number)).toEqual([10, 11, 12])
  expect(toHex(Rows.write(rows))).toBe('01 02 03')
})

describe('a parameter of the outermost object is checked', () => {
  const specWith = (type: string): ReturnType<typeof loadSpec> =>
    loadSpec(`
meta: { id: spec }
params: [{ id: p, ${type} }]
seq: [{ id: part, type: part }]
types: { part: { seq: [{ id: x, type: u1 }] } }
enums: { animal: { 4: dog } }
`)

  test.each([
    ['type: u1', 1, 1n, 'a number'],
    ['type: f8', 0.5, '1', 'a number'],
    ['type: u8', 1n, 1, 'a bigint'],
    ['type: bool', false, 0, 'true or false'],
    ['type: str', '', Symbol('p'), 'a string'],
    ['type: bytes', new Uint8Array(1), [1], 'a Uint8Array'],
    ['type: u1, enum: animal', 9, 'DOG', 'a number'],
    ["type: 'u1[]'", [1], 1, 'an Array'],
    ['type: io', new KaitaiStream(), new Uint8Array(1), 'a KaitaiInput'],
  ])('%s', (type, right, wrong, expected) => {
    const Spec = specWith(type)
    const spec = Spec.read(hex('01'), right)
    expect(toHex(Spec.write(spec))).toBe('01')
    spec.p = wrong
    expect(() => Spec.write(spec)).toThrow(`p: expected ${expected}, found`)
    spec.p = undefined
    expect(() => spec._check()).toThrow(`p: is not set, expected ${expected}`)
  })

  test('type: part', () => {
    const Spec = specWith('type: part')
    const part = Spec.Part.read(hex('02'))
    const spec = Spec.read(hex('01'), part)
    expect(toHex(Spec.write(spec))).toBe('01')
    spec.p = spec
    expect(() => Spec.write(spec)).toThrow('p: expected a Part, found an object')
  })

  test('but not that of a part, which may be nothing', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: n, type: u1, if: false }
  - { id: part, type: part(n) }
types: { part: { params: [{ id: p, type: u1 }], seq: [{ id: x, type: u1 }] } }
`)
    const spec = Spec.read(hex('01'))
    expect(toHex(Spec.write(spec))).toBe('01')
    expect(toHex(Spec.Part.write(spec.part))).toBe('01')
  })
})
