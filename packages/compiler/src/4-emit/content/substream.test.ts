import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const spec = (keys: string): string => `
meta: { id: outer }
seq:
  - { id: len, type: u1 }
  - { id: inner, type: inner, ${keys} }
types:
  inner:
    seq:
      - { id: a, type: u1 }
      - { id: b, type: u1 }
`

describe.each([
  ['size: len', '02 01 02'],
  ['size-eos: true', '02 01 02'],
  ['size: len, process: xor(0x0f)', '02 0e 0d'],
  ['size: len, pad-right: 0', '04 01 02 00 00'],
  ['size: len, terminator: 0xff', '04 01 02 ff 00'],
  ['terminator: 0xff', '02 01 02 ff'],
  ['size-eos: true, process: rol(4)', '02 10 20'],
])('{ %s }', (keys, stored) => {
  const Outer = loadSpec(spec(keys))

  test('is read and written', () => {
    const outer = Outer.read(hex(stored))
    expect(plain(outer.inner)).toEqual({ a: 1, b: 2 })
    expect(toHex(Outer.write(outer))).toBe(stored)
  })

  test('an error in it has its path', () => {
    const outer = Outer.read(hex(stored))
    outer.inner.b = 300
    expect(thrownBy(() => Outer.write(outer, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'inner.b',
    })
  })
})

test('what an object leaves of its size is zero', () => {
  const Outer = loadSpec(spec('size: len'))
  expect(toHex(Outer.write(Outer.create({ len: 4, inner: { a: 1, b: 2 } })))).toBe('04 01 02 00 00')
})

test('the same before processing', () => {
  const Outer = loadSpec(spec('size: len, process: xor(0x0f)'))
  expect(toHex(Outer.write(Outer.create({ len: 4, inner: { a: 1, b: 2 } })))).toBe('04 0e 0d 0f 0f')
})

test.each(['size: len', 'size: len, process: xor(0x0f)'])(
  '{ %s }: an object that does not fit is an error with the path of what did not',
  (keys) => {
    const Outer = loadSpec(spec(keys))
    const outer = Outer.create({ len: 1, inner: { a: 1, b: 2 } })
    expect(thrownBy(() => Outer.write(outer, { derive: false }))).toMatchObject({
      name: 'EndOfStreamError',
      path: 'inner.b',
    })
  },
)

test.each([
  ['size: len, pad-right: 2', 4],
  ['size: len, pad-right: 0', 1],
  ['size: len, terminator: 1', 4],
  ['terminator: 1', 4],
])('{ %s }: an object whose bytes would not be read back is an error', (keys, len) => {
  const Outer = loadSpec(spec(keys))
  const outer = Outer.create({ len, inner: { a: 1, b: 2 } })
  expect(thrownBy(() => Outer.write(outer, { derive: false }))).toMatchObject({
    name: 'ConsistencyError',
    path: 'inner',
  })
})

test('positions in a substream are its own', () => {
  const Outer = loadSpec(`
meta: { id: outer }
seq:
  - { id: before, type: u1 }
  - { id: plain, type: inner, size: 3 }
  - { id: masked, type: inner, size: 3, process: xor(0xff) }
types:
  inner:
    instances:
      last: { pos: 2, type: u1 }
`)
  const outer = Outer.read(hex('77 00 00 01 ff ff fd'))
  expect([outer.plain.last, outer.masked.last]).toEqual([1, 2])
  outer.plain.last = 3
  outer.masked.last = 4
  expect(toHex(Outer.write(outer))).toBe('77 00 00 03 ff ff fb')
})

test('offsets of errors count from the start of the outermost stream', () => {
  const Outer = loadSpec(spec('size: len'))
  expect(thrownBy(() => Outer.read(hex('01 01 02')))).toMatchObject({ path: 'inner.b', offset: 2 })
})
