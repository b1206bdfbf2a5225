import { KaitaiInput, KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { compileText, hex, loadSpec } from '../testing/load-spec.js'

const parts = `
meta: { id: whole }
seq:
  - { id: parts, type: part, repeat: eos }
types:
  part:
    seq: [{ id: value, type: u1 }]
`

describe('an object that keeps no stream', () => {
  test('is in the stream of its parent, read or written', () => {
    const Whole = loadSpec(parts)
    const whole = Whole.read(new KaitaiInput(hex('01 02')))
    expect(whole.parts[1]._io).toBe(whole._io)
    const io = new KaitaiStream()
    whole._write(io)
    expect(whole.parts[1]._io).toBe(io)
    const made = Whole.create({ parts: [{ value: 1 }] })
    expect(() => made.parts[0]._io).toThrow('neither read nor written')
  })

  test('can be given one by hand, until it is written as a part of something', () => {
    const Whole = loadSpec(parts)
    const input = new KaitaiInput(hex('05'))
    const part = new Whole.Part(input)
    part._read()
    expect([part.value, part._io]).toEqual([5, input])
    const whole = Whole.create({ parts: [part] })
    const io = new KaitaiStream(new Uint8Array(0))
    expect(() => whole._write(io)).toThrow('unexpected end')
    expect(part._io).toBe(input)
    const target = new KaitaiStream()
    whole._write(target)
    expect(part._io).toBe(target)
  })

  test('can be written on its own', () => {
    const Whole = loadSpec(parts)
    const part = new Whole.Part()
    part.value = 7
    const io = new KaitaiStream()
    part._write(io)
    expect([Array.from(io.toByteArray()), part._io]).toEqual([[7], io])
  })
})

test.each([
  ['in a stream of its own somewhere', 'seq: [{ id: one, type: part }, { id: two, type: part, size: 1 }]'],
  [
    'in one case of a switch',
    'seq: [{ id: one, type: part }, { id: two, size: 1, type: { switch-on: one.value, cases: { 1: part } } }]',
  ],
  ['in the stream of another', 'seq: [{ id: one, type: part }]\ninstances: { two: { io: _io, type: part } }'],
  ['with another parent', 'seq: [{ id: one, type: part, parent: false }]'],
  ['never', 'seq: [{ id: one, type: u1 }]'],
])('an object keeps its stream if its type is used %s', (_, uses) => {
  const spec = `meta: { id: whole }\n${uses}\ntypes: { part: { seq: [{ id: value, type: u1 }] } }`
  expect(compileText(spec)).not.toContain('inheritedIo')
})

test.each([
  ['looks at it', 'seq: [{ id: value, type: u1, if: not _io.eof }]'],
  ['reads from it later', 'instances: { value: { pos: 0, type: u1 } }'],
])('an object keeps its stream if it %s', (_, body) => {
  const spec = `meta: { id: whole }\nseq: [{ id: one, type: part }]\ntypes: { part: { ${body} } }`
  expect(compileText(spec)).not.toContain('inheritedIo')
})
