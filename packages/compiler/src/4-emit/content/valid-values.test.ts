import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

/** What is written before the value: 5. */
const first = '05'

describe.each([
  ['an expression of other fields', 'type: u1, valid: first * 2', '0a', '0b', 'ValidationNotEqualError'],
  [
    'limits from other fields',
    'type: u1, valid: { min: first, max: first + 2 }',
    '07',
    '08',
    'ValidationGreaterThanError',
  ],
  [
    'a choice of other fields',
    'type: u1, valid: { any-of: [1, first] }',
    '05',
    '06',
    'ValidationNotAnyOfError',
  ],
  ['`eq` written out', 'type: u1, valid: { eq: 7 }', '07', '08', 'ValidationNotEqualError'],
  ['a signed number', 'type: s1, valid: { min: -3, max: -1 }', 'fd', 'fc', 'ValidationLessThanError'],
  ['a float', 'type: f4be, valid: { min: 0.5 }', '3f 00 00 00', '3e 80 00 00', 'ValidationLessThanError'],
  ['a bit', 'type: b1, valid: true', '80', '00', 'ValidationNotEqualError'],
  ['bits', 'type: b8, valid: { max: 9 }', '09', '0a', 'ValidationGreaterThanError'],
  ['text', 'type: strz, encoding: ASCII, valid: \'"ab"\'', '61 62 00', '61 63 00', 'ValidationNotEqualError'],
  [
    'text in an order',
    'type: strz, encoding: ASCII, valid: { min: \'"ab"\' }',
    '61 62 00',
    '61 61 00',
    'ValidationLessThanError',
  ],
  ['bytes', "size: 2, valid: '[1, 2]'", '01 02', '01 03', 'ValidationNotEqualError'],
  ['bytes in a choice', "size: 1, valid: { any-of: ['[1]', '[2]'] }", '02', '03', 'ValidationNotAnyOfError'],
  ['an enum', 'type: u1, enum: kind, valid: kind::one', '01', '02', 'ValidationNotEqualError'],
  [
    'an enum in a choice',
    "type: u1, enum: kind, valid: { any-of: ['kind::one'] }",
    '01',
    '02',
    'ValidationNotAnyOfError',
  ],
  [
    'a member of the enum',
    'type: u1, enum: kind, valid: { in-enum: true }',
    '02',
    '03',
    'ValidationNotInEnumError',
  ],
  [
    'a 64-bit member of the enum',
    'type: u8be, enum: big, valid: { in-enum: true }',
    'ff ff ff ff ff ff ff ff',
    'ff ff ff ff ff ff ff fe',
    'ValidationNotInEnumError',
  ],
  ['a condition', "type: u1, valid: { expr: '_ % first == 0' }", '0a', '0b', 'ValidationExprError'],
  [
    'a condition on text',
    'type: strz, encoding: ASCII, valid: { expr: _.length > 1 }',
    '61 62 00',
    '61 00',
    'ValidationExprError',
  ],
])('valid: %s', (_, keys, good, bad, name) => {
  const Valid = loadSpec(`
meta: { id: valid }
seq:
  - { id: first, type: u1 }
  - { id: value, ${keys} }
enums:
  kind: { 1: one, 2: two }
  big: { 0xffff_ffff_ffff_ffff: most }
`)

  test('takes what is valid', () => {
    const valid = Valid.read(hex(`${first} ${good}`))
    expect(toHex(Valid.write(valid))).toBe(`${first} ${good}`)
  })

  test('refuses what is not, and says where', () => {
    const error = thrownBy(() => Valid.read(hex(`${first} ${bad}`)))
    expect(error).toMatchObject({ name, path: 'value' })
    // Bits have been taken from their byte already.
    if (!keys.includes('type: b')) expect(error).toMatchObject({ offset: 1 })
  })
})

test('valid: each element on its own, with `_` and `_index`', () => {
  const Each = loadSpec(`
meta: { id: each }
seq:
  - { id: rising, type: u1, repeat: eos, valid: { expr: _ >= _index } }
`)
  expect(Each.read(hex('00 05 02')).rising).toEqual([0, 5, 2])
  expect(thrownBy(() => Each.read(hex('00 05 01')))).toMatchObject({
    name: 'ValidationExprError',
    path: 'rising[2]',
  })
  expect(thrownBy(() => Each.write(Each.create({ rising: [0, 0] })))).toMatchObject({ path: 'rising[1]' })
})

test('valid: members of an enum in a repetition', () => {
  const Each = loadSpec(`
meta: { id: each }
seq:
  - { id: kinds, type: u1, enum: kind, repeat: eos, valid: { in-enum: true } }
enums:
  kind: { 1: one }
`)
  expect(thrownBy(() => Each.read(hex('01 02')))).toMatchObject({
    name: 'ValidationNotInEnumError',
    path: 'kinds[1]',
  })
})

test('valid: instances', () => {
  const Instances = loadSpec(`
meta: { id: instances }
seq:
  - { id: number, type: u1 }
instances:
  twice: { value: number * 2, valid: { max: 10 } }
  again: { pos: 0, type: u1, valid: { max: 5 } }
`)
  expect(Instances.read(hex('05'))).toMatchObject({ twice: 10, again: 5 })
  const wrong = Instances.read(hex('06'))
  expect(thrownBy(() => wrong.twice)).toMatchObject({ name: 'ValidationGreaterThanError', path: 'twice' })
  expect(thrownBy(() => wrong.again)).toMatchObject({ name: 'ValidationGreaterThanError', path: 'again' })
})
