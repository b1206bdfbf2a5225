import { describe, expect, test } from 'vitest'
import { hex, loadSpec, toHex } from '../testing/load-spec.js'

describe('an instance without `pos` is read where the stream stands', () => {
  const Here = loadSpec(`
meta: { id: here }
seq:
  - { id: first, type: u1 }
  - { id: rest, size: next }
instances:
  next: { type: u1 }
`)

  test('when it is first asked for, which moves the stream', () => {
    const here = Here.read(hex('01 02 03 04'))
    expect([here.first, here.next]).toEqual([1, 2])
    expect(here.rest).toEqual(hex('03 04'))
    expect(here.next).toBe(2)
  })

  test('and is written there', () => {
    expect(toHex(Here.write(Here.read(hex('01 02 03 04'))))).toBe('01 02 03 04')
    expect(toHex(Here.write(Here.create({ first: 1, next: 2, rest: hex('03 04') })))).toBe('01 02 03 04')
  })

  test('and the size is still compared', () => {
    const here = Here.read(hex('01 02 03 04'))
    here.next = 1
    expect(() => Here.write(here, { derive: false })).toThrow('rest: expected 1 byte, found 2')
  })
})

test('an instance without `pos` in another stream goes on where that stands', () => {
  const Other = loadSpec(`
meta: { id: other }
seq:
  - { id: part, type: part, size: 3 }
instances:
  more: { io: part._io, size-eos: true }
types:
  part:
    seq:
      - { id: first, type: u1 }
`)
  const other = Other.read(hex('01 02 03'))
  expect(other.more).toEqual(hex('02 03'))
  expect(toHex(Other.write(Other.read(hex('01 02 03'))))).toBe('01 02 03')
})

describe('an instance without `pos` is written where it is asked for', () => {
  test.each([
    ['by a count', '{ id: rest, type: u1, repeat: expr, repeat-expr: next }', '01 02 03 04'],
    ['by a condition', '{ id: rest, type: u1, if: next == 2 }', '01 02 03'],
    ['by a condition that does not hold', '{ id: rest, type: u1, if: next == 3 }', '01 02'],
    ['by the tag of a switch', '{ id: rest, type: { switch-on: next, cases: { 2: u1 } } }', '01 02 03'],
    ['by an argument', '{ id: rest, type: sized(next) }', '01 02 03 04'],
    ['by a part', '{ id: rest, type: part }', '01 02 03 04'],
    ['by another instance', '{ id: rest, size: twice / 2 }', '01 02 03 04'],
    ['by the position of another', '{ id: rest, type: u1, if: placed == 1 }', '01 02 03 04'],
    [
      'by the transformation of a part',
      '{ id: rest, type: two, size: 2, process: xor(next) }',
      '01 02 03 04',
    ],
    ['by a transformation', '{ id: rest, size: 2, process: xor(next) }', '01 02 03 04'],
    [
      'by the end of a list',
      '{ id: rest, type: u1, repeat: until, repeat-until: _ == next }',
      '01 00 02 00 02',
    ],
  ])('%s', (_, field, bytes) => {
    const Spec = loadSpec(`
meta: { id: spec }
seq:
  - { id: first, type: u1 }
  - ${field}
  - { id: end, size-eos: true }
instances:
  next: { type: u1 }
  twice: { value: next * 2 }
  placed: { pos: next - next, type: u1 }
types:
  sized: { params: [{ id: n, type: u1 }], seq: [{ id: data, size: n }] }
  two: { seq: [{ id: data, size: 2 }] }
  part: { seq: [{ id: data, size: _parent.as<spec>.next }] }
`)
    for (const source of [bytes, `${bytes} 77`])
      expect(toHex(Spec.write(Spec.read(hex(source))))).toBe(source)
  })
})
