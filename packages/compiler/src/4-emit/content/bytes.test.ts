import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

/** A stretch of bytes before one byte that shows where it ended. */
interface Case {
  readonly keys: string
  readonly stored: string
  readonly value: string
  /** What can't be stored so that it is read back. */
  readonly wrong?: readonly string[]
}

const framed: Readonly<Record<string, Case>> = {
  size: { keys: 'size: 2', stored: '01 02', value: '01 02', wrong: ['01', '01 02 03'] },
  'an empty size': { keys: 'size: 0', stored: '', value: '', wrong: ['01'] },
  padding: {
    keys: 'size: 4, pad-right: 0x20',
    stored: '01 20 02 20',
    value: '01 20 02',
    wrong: ['01 20', '01 02 03 04 05', '01 02 03 20'],
  },
  'padding of everything': { keys: 'size: 2, pad-right: 0x20', stored: '20 20', value: '' },
  'a terminator within a size': {
    keys: 'size: 4, terminator: 0xff',
    stored: '01 02 ff 00',
    value: '01 02',
    wrong: ['01 ff', '01 02 03 04 05'],
  },
  'a size without room for a terminator': {
    keys: 'size: 2, terminator: 0xff',
    stored: '01 02',
    value: '01 02',
    wrong: ['01 ff'],
  },
  'an included terminator within a size': {
    keys: 'size: 4, terminator: 0xff, include: true',
    stored: '01 02 ff 00',
    value: '01 02 ff',
    wrong: ['01 02', '01 ff 02 ff', 'ff 01'],
  },
  'a terminator and padding': {
    keys: 'size: 5, terminator: 0xff, pad-right: 0x20',
    stored: '01 20 ff 20 20',
    value: '01 20',
    wrong: ['01 ff', '01 02 03 04 20'],
  },
  'a terminator': { keys: 'terminator: 0xff', stored: '01 02 ff', value: '01 02', wrong: ['01 ff 02'] },
  'a terminator of nothing': { keys: 'terminator: 0xff', stored: 'ff', value: '' },
  'an included terminator': {
    keys: 'terminator: 0xff, include: true',
    stored: '01 ff',
    value: '01 ff',
    wrong: ['01', 'ff 01', 'ff ff'],
  },
  'the terminator of several bytes': {
    keys: 'terminator: [0xff, 0xfe]',
    stored: '01 ff fe 02 ff fe',
    value: '01 ff fe 02',
    wrong: ['01 02 ff fe', '01'],
  },
  'a terminator of several bytes within a size': {
    keys: 'size: 6, terminator: [0xff, 0xfe]',
    stored: '01 02 ff fe 00 00',
    value: '01 02',
    wrong: ['ff fe', '01 02 03 04 05'],
  },
  xor: { keys: 'size: 3, process: xor(0x0f)', stored: '0e 0d ff', value: '01 02 f0', wrong: ['01'] },
  'xor with several bytes': {
    keys: "size: 3, process: 'xor([0x0f, 0xf0])'",
    stored: '0e f2 0c',
    value: '01 02 03',
  },
  'rotation to the left': { keys: 'size: 2, process: rol(3)', stored: '20 21', value: '01 09' },
  'rotation to the right': { keys: 'size: 2, process: ror(3)', stored: '08 48', value: '01 09' },
  'padding around processed bytes': {
    keys: 'size: 3, pad-right: 0, process: xor(0x0f)',
    stored: '0e 0d 00',
    value: '01 02',
    wrong: ['01 0f'],
  },
}

describe.each(Object.entries(framed))('%s', (_, { keys, stored, value, wrong = [] }) => {
  const Framed = loadSpec(`
meta: { id: framed }
seq:
  - { id: data, ${keys} }
  - { id: after, type: u1 }
`)
  test('is read and written', () => {
    const object = Framed.read(hex(`${stored} 77`))
    expect(object.after).toBe(0x77)
    expect(toHex(object.data)).toBe(value)
    expect(toHex(Framed.write(object))).toBe(toHex(hex(`${stored} 77`)))
  })

  test.each(['not bytes', undefined])('is not %s', (data) => {
    const object = Framed.create({ data, after: 1 })
    expect(thrownBy(() => Framed.write(object, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'data',
    })
  })

  test.runIf(wrong.length > 0).each(wrong)('cannot be %s', (data) => {
    const object = Framed.create({ data: hex(data), after: 1 })
    expect(thrownBy(() => Framed.write(object, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'data',
    })
  })
})

describe('what is read up to the end of the stream', () => {
  const inside = (keys: string): string => `
meta: { id: outer }
seq:
  - { id: len, type: u1 }
  - { id: inner, type: inner, size: len }
types:
  inner:
    seq:
      - { id: data, ${keys} }
`
  test.each([
    ['size-eos: true', '03 01 02 03', '01 02 03'],
    ['size-eos: true, pad-right: 0x20', '03 01 20 20', '01'],
    ['size-eos: true, terminator: 0xff', '04 01 02 ff 00', '01 02'],
    ['size-eos: true, terminator: 0xff', '02 01 02', '01 02'],
    ['size-eos: true, terminator: 0xff, include: true', '03 01 ff 00', '01 ff'],
    ['size-eos: true, terminator: 0xff, pad-right: 0x20', '04 01 20 ff 20', '01 20'],
    ['terminator: 0xff, eos-error: false', '02 01 02', '01 02'],
    ['terminator: 0xff, eos-error: false', '02 01 ff', '01'],
    ['terminator: 0xff, eos-error: false, include: true', '02 01 02', '01 02'],
  ])('{ %s } in a stream of fixed length: %s', (keys, stored, value) => {
    const Outer = loadSpec(inside(keys))
    const outer = Outer.read(hex(stored))
    expect(toHex(outer.inner.data)).toBe(value)
    expect(toHex(Outer.write(outer))).toBe(stored)
  })

  test.each([
    ['size-eos: true', '01'],
    ['size-eos: true, pad-right: 0x20', '01 02 20'],
    ['size-eos: true, terminator: 0xff', '01 ff'],
    ['size-eos: true, terminator: 0xff, include: true', '01'],
    ['size-eos: true, terminator: 0xff, pad-right: 0x20', '01 02 20'],
    ['terminator: 0xff, eos-error: false', '01 ff'],
  ])('{ %s } in a stream of 3 bytes cannot be %s', (keys, data) => {
    const Outer = loadSpec(inside(keys))
    const outer = Outer.create({ len: 3, inner: { data: hex(data) } })
    expect(thrownBy(() => Outer.write(outer, { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path: 'inner.data',
    })
  })

  test('more than there is room for is an error', () => {
    const Outer = loadSpec(inside('size-eos: true'))
    const outer = Outer.create({ len: 1, inner: { data: hex('01 02') } })
    expect(thrownBy(() => Outer.write(outer, { derive: false }))).toMatchObject({
      name: 'EndOfStreamError',
      path: 'inner.data',
    })
  })

  test.each(['size-eos: true', 'size-eos: true, pad-right: 0x20', 'size-eos: true, terminator: 0xff'])(
    '{ %s } in a growing stream ends behind the bytes',
    (keys) => {
      const Rest = loadSpec(`
meta: { id: rest }
seq:
  - { id: data, ${keys} }
`)
      expect(toHex(Rest.write(Rest.create({ data: hex('01 02') })))).toBe('01 02')
      expect(toHex(Rest.read(hex('01 02')).data)).toBe('01 02')
    },
  )
})

test('a terminator that is not consumed is read again', () => {
  const Peek = loadSpec(`
meta: { id: peek }
seq:
  - { id: data, terminator: 0xff, consume: false }
  - { id: next, type: u2be }
`)
  const peek = Peek.read(hex('01 02 ff 03'))
  expect(peek.next).toBe(0xff03)
  expect(toHex(Peek.write(peek))).toBe('01 02 ff 03')
})

test('a missing terminator is an error with its place', () => {
  const Terminated = loadSpec(`
meta: { id: terminated }
seq:
  - { id: data, terminator: 0xff }
`)
  expect(thrownBy(() => Terminated.read(hex('01 02')))).toMatchObject({
    name: 'EndOfStreamError',
    path: 'data',
  })
})

test('a size from data that is negative or too large is an error with its place', () => {
  const Sized = loadSpec(`
meta: { id: sized }
seq:
  - { id: len, type: s1 }
  - { id: data, size: len }
`)
  expect(thrownBy(() => Sized.read(hex('ff 01')))).toMatchObject({ path: 'data' })
  expect(thrownBy(() => Sized.read(hex('02 01')))).toMatchObject({ name: 'EndOfStreamError', path: 'data' })
  expect(
    thrownBy(() => Sized.write(Sized.create({ len: 2, data: hex('01') }), { derive: false })),
  ).toMatchObject({
    message: 'data: expected 2 bytes, found 1 (size: len, spec.ksy:5). Set len to 1, or change the value',
  })
})

test('a custom process transforms both ways', () => {
  class Reverse {
    readonly #extra: number
    constructor(extra: number) {
      this.#extra = extra
    }
    decode(bytes: Uint8Array): Uint8Array {
      return bytes.slice(this.#extra).reverse()
    }
    encode(bytes: Uint8Array): Uint8Array {
      return Uint8Array.from([...new Uint8Array(this.#extra), ...bytes.slice().reverse()])
    }
  }
  const Custom = loadSpec(
    `
meta: { id: custom }
seq:
  - { id: len, type: u1 }
  - { id: data, size: len, process: reverse(1) }
`,
    {},
    { reverse: Reverse },
  )
  const custom = Custom.read(hex('03 00 02 01'))
  expect(toHex(custom.data)).toBe('01 02')
  expect(toHex(Custom.write(custom))).toBe('03 00 02 01')
  custom.data = hex('01')
  expect(thrownBy(() => Custom.write(custom, { derive: false }))).toMatchObject({
    message: expect.stringContaining(
      'data: expected 3 bytes once processed, found 2 (size: len, spec.ksy:5). Set len to 2, or change the value',
    ) as string,
  })
})
