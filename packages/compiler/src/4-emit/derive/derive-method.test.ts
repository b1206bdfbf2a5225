import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex, type GeneratedClass } from '../testing/load-spec.js'

/** Reads, edits and writes; what was derived is what is read back. */
function edited(Class: GeneratedClass, stored: string, edit: (object: GeneratedClass) => void): string {
  const object = Class.read(hex(stored))
  edit(object)
  const bytes = Class.write(object)
  expect(plain(Class.read(bytes))).toEqual(plain(object))
  return toHex(bytes)
}

/** Encodes a message for an error of a write that is not to change anything. */
function failure(object: GeneratedClass): GeneratedClass {
  const before = JSON.stringify(object)
  const error = thrownBy(() => object.constructor.write(object))
  expect(JSON.stringify(object)).toBe(before)
  return error
}

describe('sizes', () => {
  test('of bytes', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, size: len - 1 }
`)
    expect(edited(Spec, '03 aa bb', (spec) => (spec.body = hex('01 02 03')))).toBe('04 01 02 03')
    expect(toHex(Spec.write(Spec.create({ body: hex('07') })))).toBe('02 07')
  })

  test('of a text, in the bytes of its encoding', () => {
    const Spec = loadSpec(`
meta: { id: spec, endian: be }
seq:
  - { id: len, type: u8 }
  - { id: text, type: str, size: len, encoding: UTF-8 }
`)
    expect(edited(Spec, '00 00 00 00 00 00 00 01 41', (spec) => (spec.text = 'é€'))).toBe(
      '00 00 00 00 00 00 00 05 c3 a9 e2 82 ac',
    )
  })

  test('of an object with an object in it, through bytes that are transformed', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: header, type: header }
  - { id: outer, type: outer, size: header.len_outer, process: xor(0xff) }
types:
  header:
    seq: [{ id: len_outer, type: u1 }]
  outer:
    seq:
      - { id: len_inner, type: u1 }
      - { id: inner, type: inner, size: len_inner }
      - { id: tail, type: u1 }
  inner:
    seq: [{ id: items, type: u1, repeat: eos }]
`)
    expect(edited(Spec, '03 fe fd fc', (spec) => spec.outer.inner.items.push(9))).toBe('04 fd fd f6 fc')
  })

  test('room that was not used stays', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, type: body, size: len }
types:
  body:
    seq: [{ id: text, type: strz, encoding: ASCII }]
`)
    expect(edited(Spec, '04 41 00 00 00', (spec) => (spec.body.text = 'BB'))).toBe('04 42 42 00 00')
    expect(edited(Spec, '04 41 00 00 00', (spec) => (spec.body.text = 'BBBB'))).toBe('05 42 42 42 42 00')
    expect(edited(Spec, '04 41 41 41 00', (spec) => (spec.body.text = 'B'))).toBe('02 42 00')
  })

  test('of padded text: more room where it does not fit', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: text, type: strz, size: len, encoding: ASCII }
`)
    expect(edited(Spec, '04 41 00 00 00', (spec) => (spec.text = 'BBB'))).toBe('04 42 42 42 00')
    expect(edited(Spec, '04 41 00 00 00', (spec) => (spec.text = 'BBBBB'))).toBe('06 42 42 42 42 42 00')
  })

  test('of each element of a list, stored in another list', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: num, type: u1 }
  - { id: sizes, type: u1, repeat: expr, repeat-expr: num }
  - { id: bodies, size: 'sizes[_index]', repeat: expr, repeat-expr: num }
`)
    expect(edited(Spec, '02 01 02 aa bb bb', (spec) => (spec.bodies[0] = hex('01 02 03')))).toBe(
      '02 03 02 01 02 03 bb bb',
    )
  })

  test('of something that a parameter tells', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, type: body(len * 2) }
types:
  body:
    params: [{ id: size, type: u2 }]
    seq: [{ id: bytes, size: size }]
`)
    expect(edited(Spec, '01 aa bb', (spec) => (spec.body.bytes = hex('01 02 03 04')))).toBe('02 01 02 03 04')
    const spec = Spec.read(hex('01 aa bb'))
    spec.body.bytes = hex('01 02 03')
    expect(failure(spec)).toMatchObject({ name: 'ConsistencyError', path: 'body.bytes' })
  })
})

describe('counts', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: num, type: u1 }
  - { id: items, type: item, repeat: expr, repeat-expr: num }
types:
  item:
    seq:
      - { id: num, type: u1 }
      - { id: values, type: u1, repeat: expr, repeat-expr: num }
`)

  test('of lists in a list', () => {
    expect(
      edited(Spec, '01 02 05 06', ({ items }) => {
        items[0].values.push(7)
        items.push(Spec.Item.create({ values: [1] }))
      }),
    ).toBe('02 03 05 06 07 01 01')
  })

  test('of new objects', () => {
    expect(toHex(Spec.write(Spec.create({ items: [{ values: [] }, { values: [3, 4] }] })))).toBe(
      '02 00 02 03 04',
    )
  })

  test('one that two lists share', () => {
    const Shared = loadSpec(`
meta: { id: shared }
seq:
  - { id: num, type: u1 }
  - { id: xs, type: u1, repeat: expr, repeat-expr: num }
  - { id: ys, type: u1, repeat: expr, repeat-expr: num }
`)
    expect(
      edited(Shared, '01 05 06', ({ xs, ys }) => {
        xs.push(7)
        ys.push(8)
      }),
    ).toBe('02 05 07 06 08')
    const shared = Shared.read(hex('01 05 06'))
    shared.ys.push(8)
    const error = failure(shared)
    expect(error).toMatchObject({ name: 'ConsistencyError', path: 'ys' })
    expect(error.message).toContain('xs needs num to be 1')
  })

  test('one that does not fit', () => {
    const spec = Spec.read(hex('01 00'))
    spec.items = Array.from({ length: 300 }, () => Spec.Item.create({ values: [] }))
    const error = failure(spec)
    expect(error).toMatchObject({ name: 'ConsistencyError', path: 'num', actual: 300 })
    expect(error.message).toContain('It follows from items')
  })
})

describe('tags', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: kind, type: u1, enum: kind }
  - id: body
    type:
      switch-on: kind
      cases:
        kind::number: number
        kind::text: text
        kind::other_text: text
types:
  number: { seq: [{ id: value, type: u1 }] }
  text: { seq: [{ id: text, type: strz, encoding: ASCII }] }
enums:
  kind: { 1: number, 2: text, 3: other_text }
`)

  test('of another class', () => {
    expect(edited(Spec, '02 41 00', (spec) => (spec.body = Spec.Number.create({ value: 7 })))).toBe('01 07')
    expect(toHex(Spec.write(Spec.create({ body: Spec.Number.create({ value: 7 }) })))).toBe('01 07')
  })

  test('of the same class stays', () => {
    expect(edited(Spec, '03 41 00', (spec) => (spec.body = Spec.Text.create({ text: 'B' })))).toBe('03 42 00')
  })

  test('one of several is for the user to choose', () => {
    const spec = Spec.read(hex('01 07'))
    spec.body = Spec.Text.create({ text: 'A' })
    const error = failure(spec)
    expect(error).toMatchObject({ name: 'ConsistencyError', path: 'body' })
    expect(error.message).toContain('2, 3')
  })
})

test('a tag that is the text of bytes', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: raw, size: 2 }
  - { id: body, type: { switch-on: name, cases: { '"AA"': one, '"BB"': two } } }
instances:
  name: { value: "raw.to_s('ASCII')" }
types:
  one: { seq: [{ id: value, type: u1 }] }
  two: { seq: [{ id: value, type: u2le }] }
`)
  expect(edited(Spec, '41 41 01', (spec) => (spec.body = Spec.Two.create({ value: 2 })))).toBe('42 42 02 00')
})

test('flags', () => {
  const Spec = loadSpec(`
meta: { id: spec, bit-endian: be }
seq:
  - { id: has_a, type: b1 }
  - { id: flags, type: b7 }
  - { id: a, type: u1, if: has_a }
  - { id: b, type: u1, if: flags & 2 != 0 }
`)
  expect(edited(Spec, '01', (spec) => (spec.a = 5))).toBe('81 05')
  expect(edited(Spec, '83 05 06', (spec) => ((spec.a = undefined), (spec.b = undefined)))).toBe('01')
})

describe('derivation', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, size: len }
`)

  test('is left out if asked for', () => {
    const spec = Spec.read(hex('01 aa'))
    spec.body = hex('01 02')
    expect(thrownBy(() => Spec.write(spec, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'body',
    })
    expect(spec.len).toBe(1)
  })

  test('without writing', () => {
    const spec = Spec.read(hex('01 aa'))
    spec.body = hex('01 02')
    spec._update()
    expect(spec.len).toBe(2)
    spec._check()
  })

  test('is not bundled where there is nothing to derive', () => {
    const Plain = loadSpec('{ meta: { id: plain }, seq: [{ id: a, type: u1 }] }')
    expect(Object.hasOwn(Plain.prototype, '_deriveFields')).toBe(false)
    expect(Object.hasOwn(Spec.prototype, '_deriveFields')).toBe(true)
  })
})

describe('what an expression is turned around to', () => {
  const vlq = `
  vlq:
    seq: [{ id: groups, type: group, repeat: until, repeat-until: not _.has_next }]
    instances:
      last: { value: groups.size - 1 }
      value:
        value: >-
          (groups[last].value
          + (last >= 1 ? (groups[last - 1].value << 7) : 0)
          + (last >= 2 ? (groups[last - 2].value << 14) : 0)).as<u4>
  group:
    seq: [{ id: has_next, type: b1 }, { id: value, type: b7 }]
`
  const sizes: readonly (readonly [
    size: string,
    fields: string,
    types: string,
    stored: string,
    written: string,
  ])[] = [
    ['len + 2', '{ id: len, type: u1 }', '', '00', '02'],
    ['2 * len', '{ id: len, type: u1 }', '', '01', '02'],
    ['len / 2', '{ id: len, type: u1 }', '', '04', '08'],
    ['1 << exponent', '{ id: exponent, type: u1 }', '', '01', '02'],
    ['flags & 0xf', '{ id: flags, type: u1 }', '', 'a2', 'a4'],
    ['flags >> 4', '{ id: flags, type: u1 }', '', '25', '45'],
    ['(high << 8) | low', '{ id: high, type: u1 }, { id: low, type: u1 }', '', '00 02', '00 04'],
    ['wide - 1', '{ id: wide, type: u4le }', '', '03 00 00 00', '05 00 00 00'],
    ['long.as<u1>', '{ id: long, type: u8le }', '', '02 00 00 00 00 00 00 00', '04 00 00 00 00 00 00 00'],
    ['digits.to_i', '{ id: digits, type: str, size: 3, encoding: ASCII }', '', '30 30 32', '30 30 34'],
    ['len == 0 ? more : len', '{ id: len, type: u1 }, { id: more, type: u1 }', '', '00 02', '00 04'],
    ['len.value', '{ id: len, type: vlq }', vlq, '80 02', '80 04'],
    ['len - header', '{ id: len, type: u1 }, { id: header, type: u1 }', '', '05 03', '07 03'],
  ]

  test.each(sizes)('size: %s', (size, fields, types, stored, written) => {
    const Spec = loadSpec(`
meta: { id: spec, bit-endian: be }
seq: [${fields}, { id: body, size: "${size}" }]
types:
  nothing: {}
${types}
`)
    expect(edited(Spec, `${stored} aa bb`, (spec) => (spec.body = hex('01 02 03 04')))).toBe(
      `${written} 01 02 03 04`,
    )
  })

  test.each(['a * b', 'a + b'])('%s tells too little', (size) => {
    const Spec = loadSpec(`
meta: { id: spec }
seq: [{ id: a, type: u1 }, { id: b, type: u1 }, { id: body, size: "${size}" }]
`)
    const spec = Spec.create({ a: 1, b: 1, body: hex('01 02 03 04 05') })
    expect(failure(spec)).toMatchObject({ name: 'ConsistencyError', path: 'body' })
  })
})

test('padding follows what it fills up', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, size: len }
  - { id: padding, size: (len + 1) % 2 }
  - { id: text, type: strz, encoding: ASCII }
  - { id: more_padding, size: -_io.pos % 4 }
`)
  const edit = (spec: GeneratedClass): void => {
    spec.body = hex('01 02')
    spec.text = 'ab'
  }
  expect(edited(Spec, '01 aa 41 00', edit)).toBe('02 01 02 00 61 62 00 00')
  expect(toHex(Spec.write(Spec.create({ body: hex('01 02'), text: 'ab' })))).toBe('02 01 02 00 61 62 00 00')
  const spec = Spec.read(hex('02 01 02 07 00 00 00 00'))
  spec.body = hex('01 02 03')
  expect(failure(spec)).toMatchObject({ path: 'padding' })
})

test('padding to a position follows in an object of a stored size too', () => {
  const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: len, type: u1 }
  - { id: body, type: body, size: len }
types:
  body:
    seq: [{ id: parts, type: part, repeat: eos }]
  part:
    seq:
      - { id: text, type: strz, encoding: ASCII }
      - { id: padding, size: -_io.pos % 4 }
`)
  expect(
    edited(Spec, '08 41 00 00 00 42 42 42 00', ({ body }) => {
      body.parts[0].text = 'abcd'
      body.parts.push(Spec.Part.create({ text: 'x' }))
    }),
  ).toBe('10 61 62 63 64 00 00 00 00 42 42 42 00 78 00 00 00')
})
