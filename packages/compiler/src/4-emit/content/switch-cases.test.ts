import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: tagged, endian: be }
seq:
  - { id: tag, type: u1, enum: tag }
  - id: body
    type:
      switch-on: tag
      cases:
        tag::number: u2
        tag::point: point
types:
  point:
    seq:
      - { id: x, type: u1 }
enums:
  tag: { 1: number, 2: point }
`

describe('a switch', () => {
  const Tagged = loadSpec(spec)

  test.each([
    ['01 00 05', 5],
    ['02 07', { x: 7 }],
    ['04', undefined],
  ])('%s', (stored, body) => {
    const tagged = Tagged.read(hex(stored))
    expect(plain(tagged.body)).toEqual(body)
    expect(toHex(Tagged.write(tagged))).toBe(stored)
    expect(toHex(Tagged.write(Tagged.create({ tag: tagged.tag, body })))).toBe(stored)
  })

  test.each([
    [1, { x: 1 }, 'ConsistencyError'],
    [1, 65536, 'ConsistencyError'],
    [2, 5, 'ConsistencyError'],
    [2, undefined, 'ConsistencyError'],
    [4, 5, 'ConsistencyError'],
  ])('tag %s does not go with %j', (tag, body, name) => {
    expect(thrownBy(() => Tagged.write(Tagged.create({ tag, body }), { derive: false }))).toMatchObject({
      name,
      path: 'body',
    })
  })
})

test('on text and on bytes, with a case for all else', () => {
  const Tagged = loadSpec(`
meta: { id: tagged, encoding: ASCII }
seq:
  - { id: name, type: str, size: 1 }
  - { id: magic, size: 2 }
  - id: by_name
    type:
      switch-on: name
      cases:
        '"a"': u1
        _: u2be
  - id: by_magic
    type:
      switch-on: magic
      cases:
        '[1, 2]': u1
        '[3, 4]': point
        _: u2be
types:
  point:
    seq:
      - { id: x, type: u1 }
`)
  const roundTrip = (stored: string): unknown => {
    const tagged = Tagged.read(hex(stored))
    expect(toHex(Tagged.write(tagged))).toBe(stored)
    return plain([tagged.byName, tagged.byMagic])
  }
  expect(roundTrip('61 01 02 05 06')).toEqual([5, 6])
  expect(roundTrip('62 03 04 00 05 06')).toEqual([5, { x: 6 }])
  expect(roundTrip('62 03 05 00 05 00 06')).toEqual([5, 6])
})

test('a size without a case for all else keeps the bytes', () => {
  const Tagged = loadSpec(`
meta: { id: tagged }
seq:
  - { id: tag, type: u1 }
  - id: body
    size: 2
    type:
      switch-on: tag
      cases:
        1: point
types:
  point:
    seq:
      - { id: x, type: u1 }
`)
  expect(plain(Tagged.read(hex('01 05 00')).body)).toEqual({ x: 5 })
  const tagged = Tagged.read(hex('02 05 06'))
  expect(tagged.body).toEqual(hex('05 06'))
  expect(toHex(Tagged.write(tagged))).toBe('02 05 06')
  tagged.body = hex('05')
  expect(thrownBy(() => Tagged.write(tagged, { derive: false }))).toMatchObject({
    name: 'ConsistencyError',
    path: 'body',
  })
})

test('in a repetition, also where no case matches', () => {
  const Tagged = loadSpec(`
meta: { id: tagged }
seq:
  - { id: tags, size: 3 }
  - id: bodies
    repeat: expr
    repeat-expr: 3
    type:
      switch-on: tags[_index]
      cases:
        1: u1
        2: point
types:
  point:
    seq:
      - { id: x, type: u1 }
`)
  const tagged = Tagged.read(hex('01 00 02 05 06'))
  expect(plain(tagged.bodies)).toEqual([5, undefined, { x: 6 }])
  expect(toHex(Tagged.write(tagged))).toBe('01 00 02 05 06')
  tagged.bodies[2].x = 300
  expect(thrownBy(() => Tagged.write(tagged, { derive: false }))).toMatchObject({ path: 'bodies[2].x' })
})

test('where all cases are objects, a tag without a case has none', () => {
  const Tagged = loadSpec(`
meta: { id: tagged }
seq:
  - { id: tag, type: u1 }
  - { id: body, type: { switch-on: tag, cases: { 1: one, 2: two } } }
types:
  one: { seq: [{ id: a, type: u1 }] }
  two: { seq: [{ id: b, type: u1 }] }
`)
  for (const stored of ['01 05', '02 06', '03'])
    expect(toHex(Tagged.write(Tagged.read(hex(stored))))).toBe(stored)
})

// A value has the form that its own case says, whatever the other cases are.
describe('numbers of several kinds', () => {
  const Numbers = loadSpec(`
meta: { id: numbers, endian: be }
seq:
  - { id: tag, type: u1 }
  - { id: number, type: { switch-on: tag, cases: { 1: u8, 2: f4, 3: part, 4: u1 } } }
instances:
  doubled:
    value: 'tag == 3 ? 0.0 : number_or_float * 2'
    if: tag != 3
  number_or_float: { value: number.as<f8>, if: tag != 3 }
types:
  part: { seq: [{ id: x, type: u1 }] }
`)

  test.each([
    ['01 00 00 00 00 00 00 00 05', 5n, 10],
    ['02 3f c0 00 00', 1.5, 3],
    ['04 09', 9, 18],
  ])('%s', (stored, number, doubled) => {
    const numbers = Numbers.read(hex(stored))
    expect([numbers.number, numbers.doubled]).toEqual([number, doubled])
    expect(toHex(Numbers.write(numbers))).toBe(stored)
  })
})
