import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const all = `
meta:
  id: numbers
  endian: le
  bit-endian: be
seq:
  - { id: byte, type: u1 }
  - { id: signed_byte, type: s1 }
  - { id: word, type: u2 }
  - { id: word_be, type: u2be }
  - { id: signed_word, type: s2 }
  - { id: dword, type: u4be }
  - { id: signed_dword, type: s4 }
  - { id: qword, type: u8 }
  - { id: signed_qword, type: s8be }
  - { id: single, type: f4 }
  - { id: double, type: f8be }
`
const bytes = hex(`
  fe                      # byte
  fe                      # signed_byte
  01 02                   # word
  01 02                   # word_be
  fe ff                   # signed_word
  ff ff ff fe             # dword
  fe ff ff ff             # signed_dword
  ff ff ff ff ff ff ff ff # qword
  80 00 00 00 00 00 00 00 # signed_qword
  00 00 c0 3f             # single
  c0 00 00 00 00 00 00 00 # double
`)

test('reads and writes every number', () => {
  const Numbers = loadSpec(all)
  const numbers = Numbers.read(bytes)
  expect(plain(numbers)).toEqual({
    byte: 254,
    signedByte: -2,
    word: 0x0201,
    wordBe: 0x0102,
    signedWord: -2,
    dword: 0xfffffffe,
    signedDword: -2,
    qword: 0xffffffffffffffffn,
    signedQword: -(2n ** 63n),
    single: 1.5,
    double: -2,
  })
  expect(toHex(Numbers.write(numbers))).toBe(toHex(bytes))
})

test.each([
  ['byte', 256],
  ['byte', -1],
  ['byte', 1.5],
  ['byte', '1'],
  ['byte', undefined],
  ['signedByte', 128],
  ['signedByte', -129],
  ['word', 65536],
  ['signedWord', -32769],
  ['dword', 2 ** 32],
  ['signedDword', 2 ** 31],
  ['qword', -1n],
  ['qword', 2n ** 64n],
  ['qword', 1],
  ['signedQword', 2n ** 63n],
  ['single', '1'],
  ['double', 1n],
])('%s does not take %s', (property, value) => {
  const Numbers = loadSpec(all)
  const numbers = Numbers.read(bytes)
  numbers[property] = value
  expect(thrownBy(() => Numbers.write(numbers))).toMatchObject({ name: 'ConsistencyError', path: property })
})

test('the limits themselves are written', () => {
  const Numbers = loadSpec(all)
  const numbers = Numbers.create({
    byte: 0,
    signedByte: -128,
    word: 65535,
    wordBe: 0,
    signedWord: 32767,
    dword: 4294967295,
    signedDword: -2147483648,
    qword: 0n,
    signedQword: 9223372036854775807n,
    single: Infinity,
    double: Number.NaN,
  })
  expect(plain(Numbers.read(Numbers.write(numbers)))).toEqual(plain(numbers))
})

test('an early end of the stream says where', () => {
  const Numbers = loadSpec(all)
  expect(thrownBy(() => Numbers.read(bytes.subarray(0, 5)))).toMatchObject({
    name: 'EndOfStreamError',
    path: 'wordBe',
    offset: 4,
  })
})

describe('int64: number', () => {
  const spec = `
meta: { id: wide, endian: le }
seq:
  - { id: unsigned, type: u8 }
  - { id: signed, type: s8 }
`
  const Wide = loadSpec(spec, { int64: 'number' })

  test('reads and writes safe integers', () => {
    const wide = Wide.read(hex('ff ff ff ff ff ff 1f 00  ff ff ff ff ff ff ff ff'))
    expect(plain(wide)).toEqual({ unsigned: Number.MAX_SAFE_INTEGER, signed: -1 })
    expect(toHex(Wide.write(wide))).toBe('ff ff ff ff ff ff 1f 00 ff ff ff ff ff ff ff ff')
  })

  test('never rounds', () => {
    expect(thrownBy(() => Wide.read(hex('01 00 00 00 00 00 20 00')))).toMatchObject({ path: 'unsigned' })
    const tooLarge = Wide.create({ unsigned: 2 ** 53, signed: 0 })
    expect(thrownBy(() => Wide.write(tooLarge))).toMatchObject({ name: 'ConsistencyError', path: 'unsigned' })
    expect(thrownBy(() => Wide.write(Wide.create({ unsigned: -1, signed: 0 })))).toMatchObject({
      path: 'unsigned',
    })
  })
})
