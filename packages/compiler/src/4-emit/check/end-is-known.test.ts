import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

/** Fields of which only the end of the stream tells how many bytes they are, and bytes that they are read from. */
const cases: readonly (readonly [name: string, fields: string, stored: string, wrong: string])[] = [
  ['a size', '{ id: a, size: _io.size - _io.pos }', '01 02 03', '01 02 03 00'],
  ['an `if`', '{ id: a, type: u1, if: not _io.eof }', '01', ''],
  ['an `if` through an instance', '{ id: a, type: u1, if: has_more }', '01', ''],
  ['a count', '{ id: a, type: u2, repeat: expr, repeat-expr: (_io.size - 1) / 2 }', '01 02 03 04', '01 02'],
  ['an `until`', '{ id: a, type: u1, repeat: until, repeat-until: _io.eof }', '01 02', '01 02 03'],
  ['the size of an object', '{ id: a, type: inner, size: _io.size - 1 }', '01 02 03', '01 02'],
  ['a `valid`', '{ id: a, type: u1, valid: _io.size }', '02', '02 00'],
]

describe.each(cases)('%s that the end of the stream tells', (_, fields, stored, wrong) => {
  const Spec = loadSpec(`
meta: { id: spec, endian: be }
seq:
  - { id: first, type: u1 }
  - ${fields}
instances:
  has_more: { value: not _io.eof }
types:
  inner:
    seq:
      - { id: b, type: u1, repeat: eos }
`)
  const bytes = hex(`00 ${stored}`)

  test('is written to a growing stream, which ends where the data does', () => {
    const object = Spec.read(bytes)
    expect(toHex(Spec.write(object))).toBe(toHex(bytes))
    expect(toHex(Spec.write(Spec.create(plain(object))))).toBe(toHex(bytes))
  })

  test('is compared with the end of a stream of fixed length', () => {
    const object = Spec.read(bytes)
    const write = (length: number): string => {
      const io = new KaitaiStream(new Uint8Array(length))
      object._write(io)
      return toHex(io.toByteArray())
    }
    expect(write(bytes.length)).toBe(toHex(bytes))
    expect(thrownBy(() => write(hex(`00 ${wrong}`).length))).toMatchObject({
      path: expect.stringMatching(/^a/),
    })
  })
})

test('what only depends on the position is checked on a growing stream too', () => {
  const Aligned = loadSpec(`
meta: { id: aligned }
seq:
  - { id: data, type: strz, encoding: ASCII }
  - { id: padding, size: -_io.pos % 4 }
`)
  expect(toHex(Aligned.write(Aligned.create({ data: 'a', padding: hex('00 00') })))).toBe('61 00 00 00')
  const wrong = Aligned.create({ data: 'a', padding: hex('00') })
  expect(thrownBy(() => Aligned.write(wrong, { derive: false }))).toMatchObject({
    message: 'padding: expected 2 bytes, found 1 (size: -_io.pos % 4, spec.ksy:5)',
  })
})
