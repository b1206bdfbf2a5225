import type { ConsistencyError } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

describe('write onto the original', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: ofs, type: u1 }
  - { id: box, size: 3, type: box }
instances:
  body: { pos: ofs, type: u1 }
types:
  box: { seq: [{ id: a, type: u1 }] }
`)
  const original = hex('05 01 aa bb cc 06 dd ee')

  test('keeps what the spec does not describe, between and behind', () => {
    const file = File.read(original)
    file.box.a = 2
    file.body = 7
    expect(toHex(File.write(file, { onto: original }))).toBe('05 02 aa bb cc 07 dd ee')
    expect(toHex(original)).toBe('05 01 aa bb cc 06 dd ee')
    expect(toHex(File.write(file))).toBe('05 02 00 00 00 07')
  })

  test('takes a buffer or a view, and grows', () => {
    const file = File.read(original)
    file._bodyEnabled = false
    expect(toHex(File.write(file, { onto: original.buffer }))).toBe('05 01 aa bb cc 06 dd ee')
    expect(toHex(File.write(file, { onto: original.subarray(0, 3) }))).toBe('05 01 aa 00')
  })

  test('ends where the data ends that goes up to the end', () => {
    const List = loadSpec(`
meta: { id: list }
seq: [{ id: numbers, type: u1, repeat: eos }]
`)
    const list = List.read(original)
    list.numbers.length = 2
    expect(toHex(List.write(list, { onto: original }))).toBe('05 01')
  })
})

describe('what depends on the size of the stream', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: first, type: u1 }
  - { id: rest, size: _io.size - _io.pos - 2 }
  - { id: last, type: u2be, if: not _io.eof }
`)
  test('is written without one, also when it has changed', () => {
    const file = File.read(hex('01 02 03 04'))
    expect(toHex(File.write(file))).toBe('01 02 03 04')
    file.rest = hex('05 06 07')
    expect(toHex(File.write(file))).toBe('01 05 06 07 03 04')
  })

  test('is checked all the same', () => {
    const file = File.read(hex('01 02 03 04'))
    file.last = undefined
    expect(() => File.write(file)).toThrow(/rest: expected/)
  })

  test.each([
    [
      'a size',
      '{ id: x, size: _io.size - 2 }',
      'x: expected 1 byte, found 2 (size: _io.size - 2, spec.ksy:2). The stream has 3',
    ],
    [
      'a condition',
      '{ id: x, type: none, if: not _io.eof }',
      'not hold here, so it is not a part of the data. The stream has 1',
    ],
  ])('and that tells how to keep bytes that nothing describes: %s', (_, field, message) => {
    const Spec = loadSpec(`meta: { id: spec }\nseq: [{ id: a, type: u1 }, ${field}]\ntypes: { none: {} }`)
    const original = hex('01 02 03 04')
    const object = Spec.read(original)
    const error = thrownBy(() => Spec.write(object)) as ConsistencyError
    expect(error.message).toContain(message)
    expect(error.message.endsWith(`. ${error.help}`)).toBe(true)
    expect(error.help).toContain(`of the 4 bytes that the object was read from. To keep those`)
    expect(toHex(Spec.write(object, { onto: original }))).toBe('01 02 03 04')
  })
})
