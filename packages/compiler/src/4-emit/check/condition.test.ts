import { KaitaiStream } from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: optional }
seq:
  - { id: flags, type: u1 }
  - { id: one, type: u1, if: flags & 1 != 0 }
  - { id: many, type: u1, if: flags & 2 != 0, repeat: expr, repeat-expr: 2 }
  - { id: magic, contents: [7], if: flags & 4 != 0 }
`

test.each([
  ['00', { flags: 0 }],
  ['01 05', { flags: 1, one: 5 }],
  ['02 05 06', { flags: 2, many: [5, 6] }],
  ['07 01 02 03 07', { flags: 7, one: 1, many: [2, 3] }],
])('%s', (stored, values) => {
  const Optional = loadSpec(spec)
  const optional = Optional.read(hex(stored))
  expect(optional).toMatchObject(values)
  expect(toHex(Optional.write(optional))).toBe(stored)
  expect(toHex(Optional.write(Optional.create(values)))).toBe(stored)
})

test.each([
  [{ flags: 0, one: 1 }, 'one', 'expected undefined, found 1'],
  [{ flags: 0, many: [1, 2] }, 'many', 'expected undefined'],
  [{ flags: 1 }, 'one', 'is not set'],
  [{ flags: 2 }, 'many', 'is not set'],
  [{ flags: 2, many: [1] }, 'many', 'expected 2 elements, found 1'],
])('%j cannot be written', (values, path, message) => {
  const Optional = loadSpec(spec)
  const error = thrownBy(() => Optional.write(Optional.create(values), { derive: false }))
  expect(error).toMatchObject({ name: 'ConsistencyError', path })
  expect(String(error)).toContain(message)
})

test('a condition on the stream is asked where reading asks it, not by the check', () => {
  const Optional = loadSpec(`
meta: { id: optional }
seq:
  - { id: first, type: u1 }
  - { id: second, type: u1, if: not _io.eof }
`)
  const optional = Optional.create({ first: 1, second: 2 })
  optional._check()
  const write = (size: number): string => {
    const io = new KaitaiStream(new Uint8Array(size))
    optional._write(io)
    return toHex(io.toByteArray())
  }
  expect(write(2)).toBe('01 02')
  expect(thrownBy(() => write(1))).toMatchObject({ name: 'ConsistencyError', path: 'second' })
  optional.second = undefined
  expect(write(1)).toBe('01')
  expect(thrownBy(() => write(2))).toMatchObject({ message: expect.stringContaining('second: is not set') })
})

test('a size on the stream is compared where the value is written', () => {
  const Rest = loadSpec(`
meta: { id: rest }
seq:
  - { id: first, type: u1 }
  - { id: rest, size: _io.size - _io.pos }
`)
  const rest = Rest.read(hex('01 02 03'))
  rest._check()
  const io = new KaitaiStream(new Uint8Array(3))
  rest._write(io)
  expect(toHex(io.toByteArray())).toBe('01 02 03')
  expect(thrownBy(() => rest._write(new KaitaiStream(new Uint8Array(4))))).toMatchObject({
    name: 'ConsistencyError',
    path: 'rest',
    expected: 3,
    actual: 2,
  })
})
