import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

describe.each([
  ['numbers', 'type: u1', '1: le', '2: be', '01', '02', '03'],
  ['bytes', 'size: 2', "'[0x49, 0x49]': le", "'[0x4d, 0x4d]': be", '49 49', '4d 4d', '00 00'],
])('an order that %s decide', (_, mark, le, be, leMark, beMark, otherMark) => {
  const spec = (otherwise: string): string => `
meta: { id: tiff }
seq:
  - { id: mark, ${mark} }
  - { id: body, type: body }
types:
  body:
    meta:
      endian:
        switch-on: _parent.as<tiff>.mark
        cases:
          ${le}
          ${be}
          ${otherwise}
    seq:
      - { id: number, type: u2 }
      - { id: part, type: part }
    types:
      part:
        seq:
          - { id: float, type: f4 }
        instances:
          again: { pos: 0, type: u2 }
`
  const Tiff = loadSpec(spec(''))
  const little = `${leMark} 01 02 00 00 c0 3f`
  const big = `${beMark} 02 01 3f c0 00 00`

  test('is followed by the type and its parts', () => {
    for (const stored of [little, big]) {
      const tiff = Tiff.read(hex(stored))
      expect(plain(tiff.body)).toEqual({ number: 0x0201, part: { float: 1.5 } })
      expect(tiff.body.part._isLe).toBe(stored === little)
      tiff.body.part._againEnabled = false
      expect(toHex(Tiff.write(tiff))).toBe(stored)
    }
  })

  test('follows the value when that is changed', () => {
    const tiff = Tiff.read(hex(little))
    tiff.mark = Tiff.read(hex(big)).mark
    tiff.body.part._againEnabled = false
    expect(toHex(Tiff.write(tiff))).toBe(big)
  })

  test('is there in a new object', () => {
    const body = { number: 0x0201, part: { float: 1.5 } }
    expect(toHex(Tiff.write(Tiff.create({ mark: Tiff.read(hex(big)).mark, body })))).toBe(big)
  })

  test('is an error where no case matches', () => {
    const read = (): unknown => Tiff.read(hex(`${otherMark} 01 02 00 00 00 00`))
    expect(thrownBy(read)).toMatchObject({ name: 'UndecidedEndiannessError', path: 'body' })
    const tiff = Tiff.read(hex(little))
    tiff.mark = loadSpec(spec('_: le')).read(hex(`${otherMark} 01 02 00 00 00 00`)).mark
    expect(thrownBy(() => Tiff.write(tiff))).toMatchObject({ name: 'UndecidedEndiannessError', path: 'body' })
  })

  test('may have a case for all else', () => {
    const Default = loadSpec(spec('_: be'))
    expect(Default.read(hex(`${otherMark} 02 01 3f c0 00 00`)).body.number).toBe(0x0201)
  })
})

test('a type that inherits the order needs it to be set', () => {
  const Outer = loadSpec(`
meta:
  id: outer
  endian:
    switch-on: 1
    cases: { 1: le }
types:
  inner:
    seq:
      - { id: number, type: u2 }
`)
  const { Inner } = Outer
  expect(thrownBy(() => Inner.read(hex('01 02')))).toMatchObject({ name: 'UndecidedEndiannessError' })
  const inner = Inner.create({ number: 1 })
  expect(thrownBy(() => Inner.write(inner))).toMatchObject({ name: 'UndecidedEndiannessError' })
  inner._isLe = false
  expect(toHex(Inner.write(inner))).toBe('00 01')
})

describe('a part that inherits the order', () => {
  const spec = (on: string): string => `
meta:
  id: outer
  endian:
    switch-on: ${on}
    cases: { 0: le, 1: be }
params:
  - { id: order, type: u1 }
seq:
  - { id: first, type: inner }
types:
  inner:
    seq:
      - { id: number, type: u2 }
      - { id: only_le, type: u1, if: _is_le }
`
  test('knows it when it is checked', () => {
    const Outer = loadSpec(spec('order'))
    const outer = Outer.read(hex('01 00 05'), 0)
    expect(plain(outer.first)).toEqual({ number: 1, onlyLe: 5 })
    expect(toHex(Outer.write(Outer.create({ order: 0, first: { number: 1, onlyLe: 5 } })))).toBe('01 00 05')
    outer.order = 1
    expect(thrownBy(() => Outer.write(outer))).toMatchObject({ path: 'first.onlyLe' })
    outer.first.onlyLe = undefined
    expect(toHex(Outer.write(outer))).toBe('00 01')
  })
})

test('an order that the stream decides is handed down when it is decided', () => {
  const Outer = loadSpec(`
meta:
  id: outer
  endian:
    switch-on: _io.pos
    cases: { 0: le, 1: be }
seq:
  - { id: first, type: inner }
types:
  inner:
    seq: [{ id: number, type: u2 }]
`)
  const io = new KaitaiStream(new Uint8Array(3))
  io.seek(1)
  Outer.create({ first: { number: 1 } })._write(io)
  expect(toHex(io.toByteArray())).toBe('00 00 01')
  expect(toHex(Outer.write(Outer.create({ first: { number: 1 } })))).toBe('01 00')
})
