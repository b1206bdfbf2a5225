import { KaitaiStream } from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

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

test('instances that are computed from each other many times are computed once per access', () => {
  const chain = Array.from({ length: 60 }, (_, at) => `  a${at + 1}: { value: (a${at} + a${at}) % 7 }`)
  const Chain = loadSpec(`
meta: { id: chain }
seq: [{ id: a0, type: u1 }]
instances:
${chain.join('\n')}
`)
  const object = Chain.read(hex('05'))
  // 2^60 % 7 is 1.
  expect(object.a60).toBe(5)
  // Never stale: the next access computes it anew.
  object.a0 = 6
  expect([object.a60, object.a1]).toEqual([6, 5])
})

test('what depends on where the stream stands is computed anew for what is written', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: len, type: u1 }
  - { id: head, size: len }
  - { id: mark, type: u1, if: start >= 0 }
instances:
  start: { value: _io.pos }
  body: { pos: start + 1, type: u1 }
`)
  const file = File.read(hex('01 aa 07 08'))
  expect([file.start, file.body]).toEqual([2, 8])
  file.len = 2
  file.head = hex('aa bb')
  expect(toHex(File.write(file))).toBe('02 aa bb 07 08')
  expect(file.start).toBe(3)
  file.mark = 256
  expect(() => File.write(file)).toThrow()
  expect(file.start).toBe(3)
})
