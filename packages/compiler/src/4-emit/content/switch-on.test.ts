import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, toHex } from '../testing/load-spec.js'

/** A spec that switches on what `tag` describes, with a case of one byte, one of an object, and one for all else. */
const switchOn = (tag: string, on: string, first: string, second: string): string => `
meta: { id: tagged, encoding: ASCII, endian: be }
seq:
  - { id: tag, ${tag} }
  - id: body
    type:
      switch-on: ${on}
      cases:
        ${first}: u1
        ${second}: point
        _: u2
enums:
  kind: { 1: small, 2: spot, 300: other }
types:
  point:
    seq:
      - { id: x, type: u1 }
`

describe.each([
  ['integers', 'type: u1', 'tag', '1', '0x02', '01', '02', '03'],
  ['negative integers', 'type: s1', 'tag', '-1', '-2', 'ff', 'fe', '01'],
  [
    '64-bit integers',
    'type: u8',
    'tag',
    '1',
    '0xffff_ffff_ffff_fffe',
    '00 00 00 00 00 00 00 01',
    'ff ff ff ff ff ff ff fe',
    'ff ff ff ff ff ff ff ff',
  ],
  ['an expression', 'type: u1', 'tag * 2 + 1', '3', '5', '01', '02', '03'],
  ['enums', 'type: u1, enum: kind', 'tag', 'kind::small', 'kind::spot', '01', '02', '03'],
  [
    '64-bit enums',
    'type: u8, enum: kind',
    'tag',
    'kind::small',
    'kind::other',
    '00 00 00 00 00 00 00 01',
    '00 00 00 00 00 00 01 2c',
    '00 00 00 00 00 00 00 09',
  ],
  ['strings', 'type: strz', 'tag', '\'"one"\'', '\'"two"\'', '6f 6e 65 00', '74 77 6f 00', '6f 00'],
  ['bytes', 'size: 2', 'tag', "'[1, 2]'", "'[0x61, 0xff]'", '01 02', '61 ff', '01 03'],
])('a switch on %s', (_, tag, on, first, second, storedFirst, storedSecond, storedElse) => {
  const Tagged = loadSpec(switchOn(tag, on, first, second))

  test.each([
    ['a number', storedFirst, '07', 7],
    ['an object', storedSecond, '08', { x: 8 }],
    ['what is left', storedElse, '01 00', 256],
  ])('to %s', (__, stored, body, value) => {
    const tagged = Tagged.read(hex(`${stored} ${body}`))
    expect(plain(tagged.body)).toEqual(value)
    expect(toHex(Tagged.write(tagged))).toBe(`${stored} ${body}`)
    const made = Tagged.create({ tag: tagged.tag, body: plain(tagged.body) })
    expect(toHex(Tagged.write(made))).toBe(`${stored} ${body}`)
  })
})

describe('a switch on a boolean', () => {
  const Tagged = loadSpec(`
meta: { id: tagged, endian: be }
seq:
  - { id: tag, type: u1 }
  - id: body
    type:
      switch-on: tag > 5
      cases:
        true: u1
        false: u2
`)
  test.each([
    ['06 07', 7],
    ['05 01 00', 256],
  ])('%s', (stored, value) => {
    const tagged = Tagged.read(hex(stored))
    expect(tagged.body).toBe(value)
    expect(toHex(Tagged.write(tagged))).toBe(stored)
  })
})

test('cases can be text, floats, bits and types with arguments', () => {
  const Tagged = loadSpec(`
meta: { id: tagged, endian: be, encoding: ASCII }
seq:
  - { id: tag, type: u1 }
  - id: body
    type:
      switch-on: tag
      cases:
        1: strz
        2: f4
        3: b4
        4: sized(2)
types:
  sized:
    params:
      - { id: len, type: u1 }
    seq:
      - { id: data, size: len }
`)
  const roundTrip = (stored: string): unknown => {
    const tagged = Tagged.read(hex(stored))
    expect(toHex(Tagged.write(tagged))).toBe(stored)
    return plain(tagged.body)
  }
  expect(roundTrip('01 68 69 00')).toBe('hi')
  expect(roundTrip('02 3f c0 00 00')).toBe(1.5)
  expect(roundTrip('03 a0')).toBe(10)
  expect(roundTrip('04 05 06')).toEqual({ len: 2, data: hex('05 06') })
})

test('`_on` in a case is what is switched on', () => {
  const Tagged = loadSpec(`
meta: { id: tagged, endian: be }
seq:
  - { id: tag, type: u1 }
  - id: body
    type:
      switch-on: tag % 16
      cases:
        '_on > 5 ? _on : 3': u1
        _: u2
`)
  const roundTrip = (stored: string): unknown => {
    const tagged = Tagged.read(hex(stored))
    expect(toHex(Tagged.write(tagged))).toBe(stored)
    return tagged.body
  }
  expect(roundTrip('16 0a')).toBe(10)
  expect(roundTrip('13 0a')).toBe(10)
  expect(roundTrip('14 01 00')).toBe(256)
})
