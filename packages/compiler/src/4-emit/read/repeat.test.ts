import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

describe('repeat: expr', () => {
  const Counted = loadSpec(`
meta: { id: counted }
seq:
  - { id: count, type: s1 }
  - { id: values, type: u1, repeat: expr, repeat-expr: count }
`)

  test('is read and written', () => {
    const counted = Counted.read(hex('03 01 02 03'))
    expect(counted.values).toEqual([1, 2, 3])
    expect(toHex(Counted.write(counted))).toBe('03 01 02 03')
  })

  test.each(['00', 'ff'])('%s is no element', (stored) => {
    expect(Counted.read(hex(stored)).values).toEqual([])
  })

  test.each([[[1]], [[1, 2, 3]], [undefined], ['12'], [5]])('2 elements are not %j', (values) => {
    expect(
      thrownBy(() => Counted.write(Counted.create({ count: 2, values }), { derive: false })),
    ).toMatchObject({
      name: 'ConsistencyError',
      path: 'values',
    })
  })

  test('an error in an element has its index', () => {
    expect(thrownBy(() => Counted.read(hex('03 01 02')))).toMatchObject({ path: 'values[2]', offset: 3 })
    const counted = Counted.create({ count: 2, values: [1, 256] })
    expect(thrownBy(() => Counted.write(counted, { derive: false }))).toMatchObject({ path: 'values[1]' })
    counted.values[1] = 1
    expect(thrownBy(() => counted._write(new KaitaiStream(new Uint8Array(2))))).toMatchObject({
      name: 'EndOfStreamError',
      path: 'values[1]',
    })
  })
})

test('what follows a repetition has no index', () => {
  const Followed = loadSpec(`
meta: { id: followed }
seq:
  - { id: values, type: u1, repeat: expr, repeat-expr: 2 }
  - { id: after, type: u1 }
`)
  expect(thrownBy(() => Followed.read(hex('01 02')))).toMatchObject({ path: 'after' })
  const followed = Followed.create({ values: [1, 2], after: 256 })
  expect(thrownBy(() => Followed.write(followed, { derive: false }))).toMatchObject({ path: 'after' })
  followed.after = 1
  expect(thrownBy(() => followed._write(new KaitaiStream(new Uint8Array(2))))).toMatchObject({
    path: 'after',
  })
})

describe('repeat: eos', () => {
  const All = loadSpec(`
meta: { id: all }
seq:
  - { id: points, type: point, repeat: eos }
types:
  point:
    seq:
      - { id: x, type: u1 }
      - { id: y, type: u1 }
`)

  test('is read and written', () => {
    const all = All.read(hex('01 02 03 04'))
    expect(plain(all)).toEqual({
      points: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    })
    all.points.push(All.create({ points: [{ x: 5, y: 6 }] }).points[0])
    expect(toHex(All.write(all))).toBe('01 02 03 04 05 06')
    expect(All.read(hex('')).points).toEqual([])
  })

  test('an early end has the path of what is missing', () => {
    expect(thrownBy(() => All.read(hex('01 02 03')))).toMatchObject({ path: 'points[1].y' })
  })

  test('what was read before an error is kept', () => {
    const all = new All(new KaitaiStream(hex('01 02 03')))
    expect(() => all._read()).toThrow()
    expect(plain(all)).toEqual({
      points: [
        { x: 1, y: 2 },
        { x: 3, y: undefined },
      ],
    })
  })

  test('elements that take nothing are an error, not an endless loop', () => {
    const Empty = loadSpec(`
meta: { id: empty }
seq:
  - { id: flag, type: u1 }
  - { id: items, type: item(flag), repeat: eos }
types:
  item:
    params: [{ id: flag, type: u1 }]
    seq: [{ id: byte, type: u1, if: flag == 1 }]
`)
    expect(plain(Empty.read(hex('01 02 03')).items)).toMatchObject([{ byte: 2 }, { byte: 3 }])
    expect(thrownBy(() => Empty.read(hex('00 02 03')))).toMatchObject({
      name: 'LimitError',
      path: 'items[0]',
    })
    expect(Empty.read(hex('00')).items).toEqual([])
  })

  test('a stream of fixed length has to be filled', () => {
    const all = All.read(hex('01 02'))
    expect(thrownBy(() => all._write(new KaitaiStream(new Uint8Array(3))))).toMatchObject({
      name: 'ConsistencyError',
      path: 'points',
    })
  })
})

describe('repeat: until', () => {
  const Until = loadSpec(`
meta: { id: until }
seq:
  - { id: values, type: u1, repeat: until, repeat-until: _ == 0 }
  - { id: after, type: u1 }
`)

  test('is read and written, the last one included', () => {
    const until = Until.read(hex('01 02 00 07'))
    expect(plain(until)).toEqual({ values: [1, 2, 0], after: 7 })
    expect(toHex(Until.write(until))).toBe('01 02 00 07')
  })

  test.each([
    [[], 'values'],
    [[1], 'values[0]'],
    [[0, 1, 0], 'values[0]'],
    [[1, 0, 0], 'values[1]'],
  ])('%j is not what would be read', (values, path) => {
    expect(thrownBy(() => Until.write(Until.create({ values, after: 1 }), { derive: false }))).toMatchObject({
      name: 'ConsistencyError',
      path,
    })
  })

  test('a condition on the stream is asked where reading asks it', () => {
    const Io = loadSpec(`
meta: { id: until }
seq:
  - { id: values, type: u1, repeat: until, repeat-until: _io.pos == 3 or _io.eof }
`)
    const object = Io.read(hex('01 02 03'))
    expect(object.values).toEqual([1, 2, 3])
    const write = (values: number[], size: number): string => {
      const io = new KaitaiStream(new Uint8Array(size))
      Io.create({ values })._write(io)
      return toHex(io.toByteArray())
    }
    expect(write([1, 2], 2)).toBe('01 02')
    expect(write([1, 2, 3], 4)).toBe('01 02 03 00')
    expect(thrownBy(() => write([1, 2], 3))).toMatchObject({ path: 'values[1]' })
    expect(thrownBy(() => write([1, 2, 3, 4], 4))).toMatchObject({ path: 'values[2]' })
    expect(toHex(Io.write(object))).toBe('01 02 03')
  })
})

describe('an element up to the end of the stream that leaves no trace', () => {
  test.each<[string, string, unknown[]]>([
    ['bytes of a size of 0', '{ size: 0 + items.size * 0 }', [new Uint8Array(0)]],
    ['an object without fields', '{ type: nothing }', [{}]],
    [
      'text that is left for the next',
      '{ type: str, terminator: 0, consume: false, eos-error: false, encoding: ASCII }',
      [''],
    ],
    ['the rest', '{ size-eos: true }', [hex('01'), hex('')]],
    ['an object of the rest', '{ type: rest, size-eos: true }', [{ bytes: hex('01') }, { bytes: hex('') }]],
  ])('%s', (_, keys, items) => {
    const List = loadSpec(`
meta: { id: list }
seq:
  - ${keys.replace('{', '{ id: items, repeat: eos,')}
types:
  nothing: {}
  rest: { seq: [{ id: bytes, size-eos: true }] }
`)
    expect(toHex(List.write(List.create({ items: [] })))).toBe('')
    const list = List.create({ items })
    const error = { name: 'ConsistencyError', path: `items[${items.length - 1}]` }
    expect(thrownBy(() => List.write(list, { derive: false }))).toMatchObject(error)
    const io = new KaitaiStream(new Uint8Array(items.length - 1))
    expect(thrownBy(() => list._write(io))).toMatchObject(error)
  })

  test('is named', () => {
    const List = loadSpec(`
meta: { id: list, encoding: ASCII }
seq:
  - { id: items, type: str, terminator: 0x0a, eos-error: false, repeat: eos }
`)
    const list = List.create({ items: ['a', ''] })
    expect(toHex(List.write(list))).toBe('61 0a 0a')
    expect(thrownBy(() => list._write(new KaitaiStream(new Uint8Array(2))))).toMatchObject({
      path: 'items[1]',
      message: expect.stringContaining(
        'items[1]: expected an element that takes at least 1 byte, found ""',
      ) as string,
      help: 'The list goes on up to the end of the stream, where one that takes none leaves no trace',
    })
  })
})

describe('an array that something looks at while it is read', () => {
  test('does not have the element yet that is being read', () => {
    const Delta = loadSpec(`
meta: { id: delta }
seq:
  - { id: items, type: item, repeat: expr, repeat-expr: 3 }
types:
  item:
    seq:
      - { id: sum, type: u1 }
      - { id: rest, size: _parent.items.size }
`)
    const bytes = hex('01  02 aa  03 bb cc')
    const delta = Delta.read(bytes)
    expect(plain(delta.items[2])).toEqual({ sum: 3, rest: hex('bb cc') })
  })

  test('has what was read of it after an error', () => {
    const Delta = loadSpec(`
meta: { id: delta }
seq:
  - { id: items, type: item, repeat: eos }
types:
  item:
    seq:
      - { id: number, type: u1, valid: _parent.items.size }
`)
    const delta = new Delta(new KaitaiStream(hex('00 01 05')))
    expect(() => delta._read()).toThrow()
    expect(plain(delta)).toEqual({ items: [{ number: 0 }, { number: 1 }, { number: 5 }] })
  })
})

test('the count is taken once', () => {
  const Growing = loadSpec(`
meta: { id: growing }
seq:
  - { id: values, type: u1, repeat: expr, repeat-expr: 3 - num }
instances:
  num: { value: values.size }
`)
  expect(Growing.read(hex('01 02 03 04')).values).toEqual([1, 2, 3])
})
