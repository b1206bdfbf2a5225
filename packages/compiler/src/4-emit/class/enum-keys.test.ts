import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

test('keys of enums in every notation', () => {
  const Keys = loadSpec(`
meta: { id: keys }
seq:
  - { id: value, type: s4le, enum: key }
enums:
  key:
    0: zero
    -1: minus_one
    0x10: sixteen
    0b11: three
    0o17: fifteen
    1_000_000: million
    0x7fff_ffff: most
`)
  expect(Keys.Key).toMatchObject({
    ZERO: 0,
    MINUS_ONE: -1,
    SIXTEEN: 16,
    THREE: 3,
    FIFTEEN: 15,
    MILLION: 1_000_000,
    MOST: 0x7fff_ffff,
  })
  const keys = Keys.read(hex('ff ff ff ff'))
  expect(keys.value).toBe(Keys.Key.MINUS_ONE)
  expect(toHex(Keys.write(Keys.create({ value: Keys.Key.MILLION })))).toBe('40 42 0f 00')
})

test('keys of enums up to 64 bits', () => {
  const Keys = loadSpec(`
meta: { id: keys, endian: be }
seq:
  - { id: signed, type: s8, enum: signed }
  - { id: unsigned, type: u8, enum: unsigned }
instances:
  is_least: { value: signed == signed::least }
  most: { value: unsigned::most.to_i }
enums:
  signed:
    -9223372036854775808: least
    -1: minus_one
  unsigned:
    0: none
    0xffff_ffff_ffff_ffff: most
`)
  const bytes = hex('80 00 00 00 00 00 00 00  ff ff ff ff ff ff ff ff')
  const keys = Keys.read(bytes)
  expect([keys.signed, keys.unsigned]).toEqual([-(2n ** 63n), 2n ** 64n - 1n])
  expect([keys.signed, keys.unsigned]).toEqual([Keys.Signed.LEAST, Keys.Unsigned.MOST])
  expect(keys.isLeast).toBe(true)
  expect(keys.most).toBe(2n ** 64n - 1n)
  expect(toHex(Keys.write(keys))).toBe(toHex(bytes))
})

test('members of enums with documentation and keys of others', () => {
  const Keys = loadSpec(`
meta: { id: keys }
seq:
  - { id: value, type: u1, enum: key }
enums:
  key:
    1: plain
    2:
      id: full
      doc: All of it
      doc-ref: [a, b]
      -orig-id: FULL
    3: { id: brief }
`)
  expect(Keys.Key).toMatchObject({ PLAIN: 1, FULL: 2, BRIEF: 3 })
})

describe('enums of', () => {
  const Enums = loadSpec(
    `
meta: { id: enums, endian: le, imports: [other] }
seq:
  - { id: bit, type: b1, enum: flag }
  - { id: bits, type: b7, enum: flag }
  - { id: signed, type: s2, enum: flag }
  - { id: outer, type: u1, enum: 'holder::inner::flag' }
  - { id: imported, type: u1, enum: 'other::flag' }
  - { id: list, type: u1, enum: flag, repeat: expr, repeat-expr: 2 }
  - { id: gone, type: u1, enum: flag, if: bits == flag::on }
instances:
  calculated: { value: list.size - 1, enum: flag }
  placed: { pos: 1, type: u1, enum: flag }
  path: { value: 'holder::inner::flag::inner == outer' }
types:
  holder:
    types:
      inner:
        enums:
          flag: { 4: inner }
enums:
  flag: { 0: 'off', 1: 'on', 254: strange }
`,
    {},
    { 'other.ksy': '{ meta: { id: other }, enums: { flag: { 5: other } } }' },
  )
  const bytes = hex(`
    82     # bit: 1, bits: 2
    fe ff  # signed: -2
    04     # outer
    05     # imported
    00 09  # list
  `)
  const enums = Enums.read(bytes)

  test.each([
    ['a bit', 'bit', 1],
    ['bits', 'bits', 2],
    ['signed integers', 'signed', -2],
    ['nested types', 'outer', 4],
    ['imported specs', 'imported', 5],
    ['arrays', 'list', [0, 9]],
    ['what is not there', 'gone', undefined],
    ['value instances', 'calculated', 1],
    ['parse instances', 'placed', 254],
    ['paths', 'path', true],
  ])('%s', (_, name, value) => {
    expect(enums[name]).toEqual(value)
  })

  test('all of these are written', () => {
    enums._placedEnabled = false
    expect(toHex(Enums.write(enums))).toBe(toHex(bytes))
  })

  test('a value that does not fit is an error', () => {
    const wrong = Enums.read(bytes)
    wrong.list[1] = 256
    expect(thrownBy(() => Enums.write(wrong))).toMatchObject({ path: 'list[1]' })
  })
})
