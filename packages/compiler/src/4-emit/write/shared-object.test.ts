import { ConsistencyError, KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

describe('an object at two places is written for each of them', () => {
  test('with what the type that holds it is told, at any distance', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: one, type: holder }
  - { id: two, type: holder }
types:
  holder:
    seq:
      - { id: wide, type: u1 }
      - { id: part, type: part }
  part:
    seq:
      - { id: near, type: { switch-on: _parent.wide, cases: { 0: u1, 1: u2be } } }
      - { id: inner, type: inner }
  inner:
    seq:
      - { id: far, type: { switch-on: _parent._parent.wide, cases: { 0: u1, 1: u2be } } }
`)
    const bytes = '00 03 04 01 00 03 00 04'
    const spec = Spec.read(hex(bytes))
    spec.one.part = spec.two.part
    expect(toHex(Spec.write(spec))).toBe(bytes)
    expect(toHex(Spec.write(spec))).toBe(bytes)
  })

  test('with a parameter that decides the byte order, or a byte order that is inherited', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: parts, type: part(_index), repeat: expr, repeat-expr: 2 }
types:
  part:
    meta: { endian: { switch-on: number, cases: { 0: le, 1: be } } }
    params: [{ id: number, type: u1 }]
    seq:
      - { id: value, type: u2 }
      - { id: inner, type: inner }
    types:
      inner:
        seq:
          - { id: value, type: u2 }
`)
    const bytes = '01 00 02 00 00 01 00 02'
    const spec = Spec.read(hex(bytes))
    spec.parts[0] = spec.parts[1]
    expect(toHex(Spec.write(spec))).toBe(bytes)
    spec.parts[0].inner = spec.parts[1].inner
    expect(toHex(Spec.write(spec))).toBe(bytes)
  })

  test('in a switch whose cases all look at their parent', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: one, type: holder }
  - { id: two, type: holder }
types:
  holder:
    seq:
      - { id: wide, type: u1 }
      - { id: tag, type: u1 }
      - { id: part, type: { switch-on: tag, cases: { 1: some, 2: other } } }
  some:
    seq: [{ id: x, type: { switch-on: _parent.wide, cases: { 0: u1, 1: u2be } } }]
  other:
    seq: [{ id: y, size: _parent.wide }]
`)
    const bytes = '00 01 09 01 01 00 09'
    const spec = Spec.read(hex(bytes))
    spec.two.part = spec.one.part
    expect(toHex(Spec.write(spec))).toBe(bytes)
    const unknown = '00 03 01 01 00 06'
    expect(toHex(Spec.write(Spec.read(hex(unknown))))).toBe(unknown)
  })

  test('with instances that are the same for both', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: entries, type: entry, repeat: expr, repeat-expr: 2 }
  - { id: boxed, type: far, size: 1, repeat: expr, repeat-expr: 2 }
types:
  entry:
    seq: [{ id: ofs, type: u1 }]
    instances: { body: { pos: ofs, type: u1 } }
  far:
    seq: [{ id: ofs, type: u1 }]
    instances: { body: { io: _root._io, pos: ofs, type: u1 } }
`)
    const bytes = '04 04 05 05 07 08'
    const spec = Spec.read(hex(bytes))
    spec.entries[0] = spec.entries[1]
    spec.boxed[0] = spec.boxed[1]
    expect(toHex(Spec.write(spec))).toBe(bytes)
  })
})

describe('an object at two places is refused where an instance would only be written for one', () => {
  const entries = (entry: string, type = 'entry, size: 2'): ReturnType<typeof loadSpec> =>
    loadSpec(`
meta: { id: spec }
seq:
  - { id: entries, type: ${type}, repeat: expr, repeat-expr: 2 }
  - { id: rest, size-eos: true }
types:
  entry: ${entry}
  box: {}
  part:
    instances: { body: { pos: 1, type: u1 } }
`)

  test.each([
    [
      'in another stream',
      '{ seq: [{ id: x, type: u1 }], instances: { body: { pos: 1, type: u1 } } }',
      'entry, size: 2',
    ],
    [
      'for its parameter',
      '{ seq: [{ id: x, type: u2 }], meta: { endian: be }, params: [{ id: i, type: u1 }], instances: { body: { pos: i + 4, type: u1 } } }',
      'entry(_index)',
    ],
    [
      'for where it stands',
      '{ seq: [{ id: x, type: u2, if: start >= 0 }], meta: { endian: be }, instances: { start: { value: _io.pos }, body: { pos: start, type: u1 } } }',
      'entry',
    ],
    ['in a part of it', '{ seq: [{ id: part, type: part, size: 2 }] }', 'entry'],
    [
      'in the stream of a part of it',
      '{ seq: [{ id: part, type: u1 }, { id: raw, type: box, size: 1 }], instances: { body: { io: raw._io, pos: 0, type: u1 } } }',
      'entry',
    ],
  ])('%s', (_, entry, type) => {
    const Spec = entries(entry, type)
    const source = '01 02 03 04 05 06'
    const spec = Spec.read(hex(source))
    const [first, second] = spec.entries
    const bytes = toHex(Spec.write(spec))
    spec.entries[1] = first
    const error = thrownBy(() => Spec.write(spec))
    expect(error).toBeInstanceOf(ConsistencyError)
    expect(error).toHaveProperty('message', expect.stringContaining('at two places'))
    expect(() => spec._write(new KaitaiStream(new Uint8Array(6)))).toThrow('Put a copy in one place')

    spec.entries[1] = second
    expect(toHex(Spec.write(spec))).toBe(bytes)
  })
})

describe('an object at two places is refused where something else is computed from it, for one of them', () => {
  const numbered = `
seq:
  - { id: items, type: item(_index + 1), repeat: expr, repeat-expr: 2 }
  - { id: data, size: DATA }
types:
  item:
    params: [{ id: number, type: u1 }]
    seq: [{ id: inner, type: inner }]
    instances: { twice: { value: number * 2 } }
  inner:
    seq: [{ id: x, type: u1 }]
    instances: { thrice: { value: _parent.number + _parent.twice, if: true } }
`
  const load = (size: string): ReturnType<typeof loadSpec> =>
    loadSpec(`meta: { id: spec }${numbered.replace('DATA', `'${size}'`)}`)

  test.each([
    ['its parameter', 'items[0].number', 1, 2],
    ['an instance', 'items[0].twice', 2, 4],
    ['an instance of a part', 'items[0].inner.thrice', 3, 6],
  ])('%s', (_, size, before, behind) => {
    const Spec = load(size)
    const spec = Spec.create({
      items: [{ inner: { x: 5 } }, { inner: { x: 6 } }],
      data: new Uint8Array(before),
    })
    expect(Spec.write(spec)).toHaveLength(2 + before)

    spec.items[0] = spec.items[1]
    spec.data = new Uint8Array(behind)
    const error = thrownBy(() => Spec.write(spec))
    expect(error).toBeInstanceOf(ConsistencyError)
    expect(error).toMatchObject({
      path: 'items[0]',
      message: expect.stringContaining("where its parameter 'number' is 2, not 1") as string,
    })
  })

  test('its parent', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: one, type: holder }
  - { id: two, type: holder }
  - { id: data, size: one.part.far }
types:
  holder:
    seq: [{ id: n, type: u1 }, { id: part, type: part }]
  part:
    instances: { far: { value: _parent.n } }
`)
    const spec = Spec.read(hex('01 02 07'))
    spec.one.part = spec.two.part
    spec.data = hex('07 08')
    expect(() => Spec.write(spec)).toThrow('one.part: expected an object of its own for each place')
    expect(() => Spec.write(spec)).toThrow('with another parent')
  })

  test.each([
    ['what is computed is the same for both', 'item(2)', "'items[0].twice'", '05 05 00 00 00 00'],
    ['nothing else is computed', 'item(_index)', "'items[0].x'", '05 05 00 00 00 00 00'],
    ['only its own part is', 'item(_index)', '1', '05 05 00'],
  ])('but not where %s', (_, type, size, bytes) => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: items, type: ${type}, repeat: expr, repeat-expr: 2 }
  - { id: data, size: ${size} }
types:
  item:
    params: [{ id: number, type: u1 }]
    seq: [{ id: x, type: u1, valid: { expr: '_ > twice' } }, { id: part, type: part }]
    instances: { twice: { value: number * 2 } }
  part:
    seq: [{ id: none, size: '_parent.twice * 0' }]
`)
    const spec = Spec.read(hex(bytes))
    spec.items[0] = spec.items[1]
    expect(toHex(Spec.write(spec))).toBe(bytes)
  })

  test('and not where its list of numbers is made anew each time, or is not a number', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: items, type: 'item([_index, 2], -(0.0 / 0.0))', repeat: expr, repeat-expr: 1 }
  - { id: data, size: 'items[0].first' }
types:
  item:
    params: [{ id: numbers, type: 'u1[]' }, { id: no, type: f8 }]
    instances: { first: { value: 'numbers[1]' } }
`)
    expect(toHex(Spec.write(Spec.read(hex('07 08'))))).toBe('07 08')
  })
})
