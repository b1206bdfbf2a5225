import { KaitaiError } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy } from '../../4-emit/testing/load-spec.js'

describe('a list cast to bytes', () => {
  const Lists = loadSpec(`
meta: { id: lists, endian: be }
seq:
  - { id: narrow, type: u1 }
  - { id: wide, type: u8 }
instances:
  numbers: { value: '[narrow, 1].as<bytes>' }
  of_wide: { value: '[wide, 1].as<bytes>' }
  none: { value: '[].as<bytes>' }
`)
  const lists = Lists.read(hex('ff 00 00 00 00 00 00 00 07'))

  test('is bytes', () => {
    expect(lists.numbers).toEqual(Uint8Array.of(255, 1))
    expect(lists.none).toEqual(new Uint8Array(0))
  })

  test('takes 64-bit elements', () => {
    expect(lists.ofWide).toEqual(Uint8Array.of(7, 1))
  })
})

describe('a cast to an integer', () => {
  const Spec = loadSpec(`
meta: {id: spec, endian: be}
seq:
  - {id: high, type: u4}
  - {id: low, type: u4}
  - {id: large, type: u8}
instances:
  joined: {value: '((high << 32) | low).as<u8>'}
  chosen: {value: '(high > 0 ? high << 40 : low).as<u8>'}
  narrow: {value: 'large.as<u4> + 1'}
  small: {value: 'high.as<u1> * 0x100000000'}
`)

  test('of 64 bits computes in 64 bits', () => {
    const spec = Spec.read(hex('ff ff ff ff  00 00 00 01  00 00 00 00 00 00 00 05'))
    expect(spec.joined).toBe(0xffff_ffff_0000_0001n)
    expect(spec.chosen).toBe(0xffff_ffffn << 40n)
    expect(spec.narrow).toBe(6)
  })

  test('of fewer bits changes no value: what does not fit is an error', () => {
    const spec = Spec.read(hex('ff ff ff ff  00 00 00 01  ff ff ff ff ff ff ff ff'))
    expect(thrownBy(() => spec.narrow)).toBeInstanceOf(KaitaiError)
    expect(thrownBy(() => spec.small)).toBeInstanceOf(KaitaiError)
  })
})

describe('a cast of an object', () => {
  const Opcodes = loadSpec(`
meta: { id: opcodes }
seq:
  - { id: opcodes, type: opcode, repeat: eos }
instances:
  first_text: { value: 'opcodes[0].body.as<text>' }
  second_number: { value: 'opcodes[1].body.as<opcode::number>.value' }
  all: { value: 'opcodes.as<opcode[]>' }
  wrong: { value: 'opcodes[1].body.as<text>' }
types:
  opcode:
    seq:
      - { id: code, type: u1 }
      - id: body
        type:
          switch-on: code
          cases:
            0x49: number
            0x53: text
    types:
      number:
        seq:
          - { id: value, type: u1 }
  text:
    seq:
      - { id: value, type: strz, encoding: ASCII }
`)
  const opcodes = Opcodes.read(
    hex(`
      53 66 6f 6f 00  # S foo
      49 42           # I 42
    `),
  )

  test('says of which case it is', () => {
    expect(opcodes.firstText.value).toBe('foo')
    expect(opcodes.secondNumber).toBe(0x42)
    expect(opcodes.firstText).toBe(opcodes.opcodes[0].body)
  })

  test('can be to an array', () => {
    expect(opcodes.all).toBe(opcodes.opcodes)
  })

  test('changes nothing at run time, even if it is wrong', () => {
    expect(opcodes.wrong).toBe(opcodes.opcodes[1].body)
  })
})

test('a cast of a parent, of a parameter and of an array', () => {
  const Outer = loadSpec(`
meta: { id: outer, endian: be }
seq:
  - { id: scale, type: u1 }
  - { id: inner, type: inner(_root) }
types:
  inner:
    params:
      - { id: owner, type: struct }
    seq:
      - { id: numbers, type: u2, repeat: expr, repeat-expr: 2 }
    instances:
      scale: { value: owner.as<outer>.scale * _parent.as<outer>.scale }
      sum: { value: 'numbers.as<u2[]>[0] + numbers.as<u2[]>[1]' }
`)
  const { inner } = Outer.read(hex('03 01 00 00 02'))
  expect(inner.scale).toBe(9)
  expect(inner.sum).toBe(258)
})

test('a cast to a wide integer makes a bigint', () => {
  const Numbers = loadSpec(`
meta: { id: numbers }
seq:
  - { id: small, type: u1 }
instances:
  wide: { value: small.as<u8> }
  twice: { value: small.as<u8> * 2 }
`)
  const numbers = Numbers.read(hex('ff'))
  expect(numbers.wide).toBe(255n)
  expect(numbers.twice).toBe(510n)
})

test('a cast picks one case of a switch between an object and numbers of all widths', () => {
  const Mixed = loadSpec(`
meta: { id: mixed, endian: be }
seq:
  - { id: tag, type: u1 }
  - { id: body, type: { switch-on: tag, cases: { 1: u1, 2: u8, 3: part } } }
instances:
  narrow: { value: body.as<u1> + 1, if: tag != 3 }
  wide: { value: body.as<u8> + 1, if: tag != 3 }
  float: { value: body.as<f8> / 2, if: tag != 3 }
  x: { value: body.as<part>.x, if: tag == 3 }
types:
  part: { seq: [{ id: x, type: u1 }] }
`)
  const results = ['01 07', '02 00 00 00 00 00 00 00 07'].map((bytes) => {
    const { narrow, wide, float } = Mixed.read(hex(bytes))
    return [narrow, wide, float]
  })
  expect(results).toEqual([
    [8, 8n, 3.5],
    [8, 8n, 3.5],
  ])
  expect(Mixed.read(hex('03 09')).x).toBe(9)
})
