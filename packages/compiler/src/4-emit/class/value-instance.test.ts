import { KaitaiStream } from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { hex, loadSpec, thrownBy } from '../testing/load-spec.js'

test('follows what it is computed from', () => {
  const Sum = loadSpec(`
meta: { id: sum }
seq:
  - { id: a, type: u1 }
  - { id: b, type: u1 }
instances:
  total: { value: a + b }
  large: { value: total, if: total > 10 }
`)
  const sum = Sum.read(hex('03 04'))
  expect([sum.total, sum.large]).toEqual([7, undefined])
  sum.b = 9
  expect([sum.total, sum.large]).toEqual([12, 12])
  sum._invalidateTotal()
  expect(Object.keys(sum)).toEqual(['a', 'b'])
})

test('keeps what it was when it depends on the stream', () => {
  const Position = loadSpec(`
meta: { id: position }
seq:
  - { id: a, type: u1, if: start == 0 }
  - { id: b, type: u1 }
instances:
  start: { value: _io.pos }
  end: { value: _io.pos }
`)
  const position = new Position(new KaitaiStream(hex('01 02')))
  position._read()
  expect([position.start, position.end]).toEqual([0, 2])
  position._invalidateStart()
  expect(position.start).toBe(2)
})

test('says where it failed', () => {
  const Failing = loadSpec(`
meta: { id: failing }
seq:
  - { id: parts, type: part, repeat: eos }
types:
  part:
    seq:
      - { id: divisor, type: u1 }
    instances:
      quotient: { value: 10 / divisor }
`)
  const failing = Failing.read(hex('03 00'))
  expect(failing.parts[0].quotient).toBe(3)
  expect(thrownBy(() => failing.parts[1].quotient)).toMatchObject({
    name: 'KaitaiError',
    path: 'parts[1].quotient',
  })
})
