import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

describe.each([
  ['an integer', 'type: u2be', '00 05', 5],
  ['a float', 'type: f4be', '3f c0 00 00', 1.5],
  ['bits', 'type: b8', '05', 5],
  ['text', 'type: str, size: 2, encoding: ASCII', '68 69', 'hi'],
  ['strz', 'type: strz, encoding: ASCII', '68 00', 'h'],
  ['bytes', 'size: 2', '05 06', hex('05 06')],
  ['an enum', 'type: u1, enum: kind', '01', 1],
  ['contents', 'contents: [5, 6]', '05 06', hex('05 06')],
  ['an object', 'type: part', '05', { x: 5 }],
  ['a sized object', 'type: part, size: 1', '05', { x: 5 }],
  ['a processed object', 'type: part, size: 1, process: xor(1)', '04', { x: 5 }],
  ['a repetition', 'type: u1, repeat: expr, repeat-expr: 2', '05 06', [5, 6]],
  ['a repetition of objects', 'type: part, repeat: expr, repeat-expr: 2', '05 06', [{ x: 5 }, { x: 6 }]],
  ['a repetition with an end', 'type: u1, repeat: until, repeat-until: _ == 6', '05 06', [5, 6]],
  ['a switch', 'type: { switch-on: flag, cases: { 1: part } }', '05', { x: 5 }],
  ['something to be valid', 'type: u1, valid: 5', '05', 5],
])('`if` on %s', (_, keys, stored, value) => {
  const Optional = loadSpec(`
meta: { id: optional }
seq:
  - { id: flag, type: u1 }
  - { id: value, ${keys}, if: flag != 0 }
  - { id: after, type: u1 }
enums:
  kind: { 1: one }
types:
  part:
    seq:
      - { id: x, type: u1 }
`)

  test('there', () => {
    const optional = Optional.read(hex(`01 ${stored} 07`))
    expect(plain(optional)).toEqual({ flag: 1, value, after: 7 })
    expect(toHex(Optional.write(optional))).toBe(`01 ${stored} 07`)
  })

  test('not there', () => {
    const optional = Optional.read(hex('00 07'))
    expect(plain(optional)).toEqual({ flag: 0, value: undefined, after: 7 })
    expect(toHex(Optional.write(optional))).toBe('00 07')
  })

  test('there, but it should not be', () => {
    const optional = Optional.read(hex(`01 ${stored} 07`))
    optional.flag = 0
    expect(thrownBy(() => Optional.write(optional, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'value',
    })
  })
})

test('`if` on instances', () => {
  const Optional = loadSpec(`
meta: { id: optional }
seq:
  - { id: flag, type: u1 }
instances:
  calculated: { value: flag * 2, if: flag != 0 }
  placed: { pos: 1, type: u1, if: flag != 0 }
  objects: { pos: 1, type: part, if: flag != 0, repeat: expr, repeat-expr: 2 }
types:
  part:
    seq:
      - { id: x, type: u1 }
`)
  const there = Optional.read(hex('01 05 06'))
  expect([there.calculated, there.placed, plain(there.objects)]).toEqual([2, 5, [{ x: 5 }, { x: 6 }]])
  expect(toHex(Optional.write(there))).toBe('01 05 06')
  const gone = Optional.read(hex('00 05 06'))
  expect([gone.calculated, gone.placed, gone.objects]).toEqual([undefined, undefined, undefined])
  expect(toHex(Optional.write(gone))).toBe('00')
})

describe('a number that is absent', () => {
  const why = 'Something that it is computed from has no value here'
  test.each([
    ['u1', 'size: len', `body: undefined is no size. ${why}`],
    ['u1', 'size: len * 2', `body: NaN is no size. ${why}`],
    ['u8le', 'size: len', `body: NaN is no size. ${why}`],
    ['u1', 'size: len << 50', 'body: a calculation has no result, since something in it has no value here'],
    [
      'u8le',
      'size: len + 1',
      'body: something that this is computed from has no value here, or one of another type (Cannot mix BigInt and other types, use explicit conversions)',
    ],
  ])('of type %s is no { %s }', (type, keys, message) => {
    const Absent = loadSpec(`
meta: { id: absent }
seq:
  - { id: has, type: u1 }
  - { id: len, type: ${type}, if: has != 0 }
  - { id: body, ${keys} }
`)
    expect(thrownBy(() => Absent.read(hex('00 01')))).toMatchObject({ name: 'KaitaiError', message })
  })

  test('is no size of what is written', () => {
    const Absent = loadSpec(`
meta: { id: absent }
seq:
  - { id: has, type: u1 }
  - { id: len, type: u1, if: has != 0 }
  - { id: body, size: len }
`)
    const absent = Absent.create({ has: 0, body: hex('01') })
    expect(thrownBy(() => Absent.write(absent, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      message: expect.stringContaining('body: expected a number of bytes, found 1') as string,
      help: why,
    })
  })

  test('is a count of none', () => {
    const Absent = loadSpec(`
meta: { id: absent }
seq:
  - { id: has, type: u1 }
  - { id: num, type: s1, if: has != 0 }
  - { id: items, type: u1, repeat: expr, repeat-expr: num }
`)
    for (const bytes of ['00', '01 ff']) {
      const absent = Absent.read(hex(`${bytes} 07`))
      expect(absent.items).toEqual([])
      expect(toHex(Absent.write(absent))).toBe(bytes)
      absent.items = [7]
      expect(thrownBy(() => Absent.write(absent, { derive: false }))).toMatchObject({ path: 'items' })
    }
  })
})

test('a parse instance whose condition looks at the stream is checked as any other', () => {
  const Tail = loadSpec(`
meta: { id: tail, endian: be }
seq: [{ id: first, type: u1 }]
instances:
  second: { pos: 1, type: u1, if: _io.size > 1 }
  third: { pos: 1, type: u1, repeat: expr, repeat-expr: 1, if: _io.size > 1 }
`)
  const tail = Tail.read(hex('01 02'))
  expect(toHex(Tail.write(tail))).toBe('01 02')
  for (const [name, value, path] of [
    ['second', 513, 'second'],
    ['second', 'a', 'second'],
    ['third', [2, 3], 'third'],
    ['third', [513], 'third[0]'],
  ] as const) {
    const damaged = Tail.read(hex('01 02'))
    Reflect.set(damaged, name, value)
    expect(thrownBy(() => damaged._write(new KaitaiStream(new Uint8Array(2))))).toMatchObject({
      name: 'ConsistencyError',
      path,
    })
  }
})
