import {
  ConsistencyError,
  EndOfStreamError,
  KaitaiStream,
  PagedStream,
  type PagedSource,
} from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { type GeneratedClass, hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

/** A file of no bytes that grows. */
function file(): PagedStream {
  let bytes = new Uint8Array()
  const source: PagedSource = {
    name: 'test',
    writable: true,
    size: 0,
    read: (offset, target) => target.set(bytes.subarray(offset, offset + target.length)),
    write(offset, written) {
      bytes = Uint8Array.from({ ...bytes, length: Math.max(bytes.length, offset + written.length) })
      bytes.set(written, offset)
    },
    resize: (size) => (bytes = Uint8Array.from({ ...bytes, length: size })),
    scratch: () => source,
    close: () => undefined,
  }
  return new PagedStream(source, { grows: true, paging: { pageSize: 4, maxPages: 8 } })
}

const types = `
types:
  byte: { seq: [{ id: value, type: u1 }] }
  rest: { seq: [{ id: value, size-eos: true }] }
  holder: { seq: [{ id: rest, type: rest }] }
`
const load = (members: string): GeneratedClass => loadSpec(`meta: { id: spec }${members}${types}`)

/** What an object is written as, to bytes, to a stream and to a file. */
function written(Spec: GeneratedClass, init: unknown): string {
  const streams = [new KaitaiStream(), file()]
  for (const io of streams) Spec.create(init)._write(io)
  const results = [Spec.write(Spec.create(init)), ...streams.map((io) => io.toByteArray())].map(toHex)
  expect(new Set(results).size).toBe(1)
  return results[0] ?? ''
}

function expectRefused(Spec: GeneratedClass, init: unknown, path: string, message: string): void {
  const object = Spec.create(init)
  for (const write of [
    () => Spec.write(object),
    () => object._write(new KaitaiStream()),
    () => object._write(file()),
  ]) {
    const error = thrownBy(write)
    expect(error).toBeInstanceOf(ConsistencyError)
    expect(error).toMatchObject({ path, message: expect.stringContaining(message) as string })
  }
}

describe('nothing is written behind what goes up to the end of a growing stream', () => {
  const one = hex('01')
  const behind = 'expected no bytes behind what goes up to the end of the stream, found'

  test.each<[string, string, object, string]>([
    ['bytes, in a list', 'seq: [{ id: x, size-eos: true, repeat: eos }]', { x: [one, one] }, 'x[1]'],
    ['bytes', 'seq: [{ id: a, size-eos: true }, { id: x, type: u1 }]', { a: one, x: 2 }, 'x'],
    [
      'text',
      'seq: [{ id: a, size-eos: true, type: str, encoding: ASCII }, { id: x, type: u1 }]',
      { a: 'a', x: 2 },
      'x',
    ],
    ['a list', 'seq: [{ id: a, type: u1, repeat: eos }, { id: x, type: u1 }]', { a: [1], x: 2 }, 'x'],
    ['an empty list', 'seq: [{ id: a, type: u1, repeat: eos }, { id: x, type: b3 }]', { a: [], x: 2 }, 'x'],
    [
      'bytes that are padded',
      'seq: [{ id: a, size-eos: true, pad-right: 0 }, { id: x, type: u1 }]',
      { a: one, x: 2 },
      'x',
    ],
    [
      'bytes with a terminator',
      'seq: [{ id: a, size-eos: true, terminator: 0 }, { id: x, type: u1 }]',
      { a: one, x: 2 },
      'x',
    ],
    [
      'bytes that are transformed',
      'seq: [{ id: a, size-eos: true, process: xor(1) }, { id: x, type: u1 }]',
      { a: one, x: 2 },
      'x',
    ],
    [
      'an object',
      'seq: [{ id: a, size-eos: true, type: byte }, { id: x, size: 8 }]',
      { a: { value: 1 }, x: new Uint8Array(8) },
      'x',
    ],
    [
      'an object that is transformed',
      'seq: [{ id: a, size-eos: true, type: byte, process: xor(1) }, { id: x, type: u1 }]',
      { a: { value: 1 }, x: 2 },
      'x',
    ],
    [
      'an object, in a list',
      'seq: [{ id: x, size-eos: true, type: byte, repeat: eos }]',
      { x: [{ value: 1 }, { value: 2 }] },
      'x[1].value',
    ],
    [
      'bytes in a part',
      'seq: [{ id: a, type: holder }, { id: x, type: u1 }]',
      { a: { rest: { value: one } }, x: 2 },
      'x',
    ],
    [
      'a list that ends with the stream',
      'seq: [{ id: a, type: u1, repeat: until, repeat-until: _io.eof }, { id: x, type: u1 }]',
      { a: [1], x: 2 },
      'x',
    ],
    [
      'a list that ends with the stream, since its last element is not there',
      'seq: [{ id: a, type: u1, repeat: until, repeat-until: _ == 5 or _io.eof }, { id: x, type: u1 }]',
      { a: [1], x: 2 },
      'x',
    ],
    [
      'bytes, by an instance',
      'seq: [{ id: a, size-eos: true }]\ninstances: { x: { pos: 1, type: u1 } }',
      { a: one, x: 2 },
      'x',
    ],
    [
      'bytes, by an instance without a position',
      'seq: [{ id: a, size-eos: true }]\ninstances: { x: { type: u1 } }',
      { a: one, x: 2 },
      'x',
    ],
    [
      'bytes in an object, by an instance',
      'seq: [{ id: a, size-eos: true, type: rest }]\ninstances: { x: { pos: 3, type: u1 } }',
      { a: { value: one }, x: 2 },
      'x',
    ],
    [
      'an object, if its stream was elsewhere meanwhile',
      'seq: [{ id: a, size-eos: true, type: byte }, { id: x, type: u1, if: b == 1 }]\ninstances: { b: { pos: 0, type: u1 } }',
      { a: { value: 1 }, x: 2, b: 1 },
      'x',
    ],
    [
      'an instance, by an instance',
      'seq: [{ id: a, type: u1 }]\ninstances: { b: { pos: 1, size-eos: true }, x: { pos: 2, type: u1 } }',
      { a: 1, b: one, x: 2 },
      'x',
    ],
  ])('%s', (_, members, init, path) => {
    expectRefused(load(`\n${members}`), init, path, `: ${behind}`)
  })

  test('or stands there already', () => {
    const Spec = load(`
seq: [{ id: a, size: 4 }]
instances:
  b: { pos: 0, size-eos: true, pad-right: 0 }
  c: { pos: 0, size-eos: true, type: rest }
`)
    const left = 'expected no bytes left up to the end of the stream, found 3'
    const a = hex('01 02 03 04')
    expectRefused(Spec, { a, b: one }, 'b', left)
    expectRefused(Spec, { a, c: { value: one } }, 'c.value', left)
    expect(written(Spec, { a, b: a, c: { value: a } })).toBe('01 02 03 04')
  })

  test('where that is within bytes that are transformed', () => {
    const Spec = loadSpec(`
meta: { id: spec }
seq: [{ id: a, size: 20, type: inner, process: xor(1), pad-right: 0 }]
types: { inner: { seq: [{ id: list, type: u1, repeat: eos }, { id: x, type: u1 }] } }
`)
    expectRefused(Spec, { a: { list: [1], x: 2 } }, 'a.x', behind)
  })

  test('and it says where that ends', () => {
    const Spec = load('\nseq: [{ id: a, size-eos: true }, { id: x, type: u1 }]')
    expect(thrownBy(() => Spec.write(Spec.create({ a: hex('01 02'), x: 3 })))).toMatchObject({
      offset: 2,
      expected: 0,
      actual: 1,
      place: 'spec.ksy:2',
      help: expect.stringContaining('up to byte 2') as string,
    })
  })
})

describe('what goes up to the end of a growing stream may be followed', () => {
  test.each<[string, string, object, string]>([
    [
      'by what takes no bytes',
      'seq: [{ id: a, size-eos: true }, { id: b, size: 0 }, { id: c, size-eos: true }, { id: d, type: byte, repeat: eos }]',
      { a: hex('01'), b: hex(''), c: hex(''), d: [] },
      '01',
    ],
    [
      'by text that ends with the stream',
      'seq: [{ id: a, size-eos: true }, { id: b, type: strz, eos-error: false, encoding: ASCII }]',
      { a: hex('01'), b: '' },
      '01',
    ],
    [
      'by an instance within it',
      'seq: [{ id: a, size-eos: true }]\ninstances: { b: { pos: 1, type: u1 } }',
      { a: hex('01 02 03'), b: 2 },
      '01 02 03',
    ],
    [
      'by an instance behind an object, which need not fill what is left',
      'seq: [{ id: a, size-eos: true, type: byte }]\ninstances: { b: { pos: 1, type: u1 }, c: { pos: 0, type: byte, size-eos: true } }',
      { a: { value: 1 }, b: 2, c: { value: 1 } },
      '01 02',
    ],
    [
      'by an instance behind a list of one such object',
      'seq: [{ id: a, size-eos: true, type: byte, repeat: eos }]\ninstances: { b: { pos: 1, type: u1 } }',
      { a: [{ value: 1 }], b: 2 },
      '01 02',
    ],
    [
      'in another stream',
      'seq: [{ id: a, size: 1, type: rest }, { id: b, size: 2, type: rest }, { id: c, type: u1 }]',
      { a: { value: hex('01') }, b: { value: hex('02 03') }, c: 4 },
      '01 02 03 04',
    ],
    [
      'where an element ends a list before the stream does',
      'seq: [{ id: a, type: u1, repeat: until, repeat-until: _ == 5 or _io.eof }, { id: b, type: u1 }]',
      { a: [1, 5], b: 2 },
      '01 05 02',
    ],
  ])('%s', (_, members, init, bytes) => {
    expect(written(load(`\n${members}`), init)).toBe(bytes)
  })
})

describe('an object that takes all that is left of a growing stream grows with its instances', () => {
  const place = `
  place:
    seq: [{ id: ofs, type: u1 }]
    instances: { x: { pos: ofs, type: u1 }, rest: { pos: ofs + 1, type: rest, size-eos: true } }
  text:
    instances: { a: { pos: 1, type: strz, encoding: ASCII, eos-error: false }, b: { pos: 4, type: strz, encoding: ASCII, eos-error: false } }
  bits:
    seq: [{ id: ofs, type: b4 }, { id: more, type: place, size-eos: true }]
    instances: { x: { pos: ofs, type: b4 } }`
  const loadPlaces = (members: string): GeneratedClass =>
    loadSpec(`meta: { id: spec }\n${members}${types.trimEnd()}${place}`)

  test.each<[string, string, object, string]>([
    [
      'behind its fields',
      'seq: [{ id: a, type: u1 }, { id: b, size-eos: true, type: place }]',
      { a: 1, b: { ofs: 3, x: 2 } },
      '01 03 00 00 02',
    ],
    [
      'one that takes all that is left in turn',
      'seq: [{ id: b, size-eos: true, type: place }]',
      { b: { ofs: 3, x: 2, rest: { value: hex('04 05') } } },
      '03 00 00 02 04 05',
    ],
    [
      'in more than one stream, in any order',
      'seq: [{ id: b, size-eos: true, type: place }]\ninstances: { c: { pos: 5, type: u1 }, d: { pos: 2, size-eos: true, type: place }, e: { pos: 3, type: u1 } }',
      { b: { ofs: 1, x: 2 }, c: 5, d: { ofs: 6, x: 7 }, e: 4 },
      '01 02 06 04 00 05 00 00 07',
    ],
    [
      'in streams in it',
      'seq: [{ id: a, size-eos: true, type: bits }]',
      { a: { ofs: 4, more: { ofs: 5, x: 1 }, x: 15 } },
      '40 05 00 00 f0 00 01',
    ],
    [
      'text that may end with the stream, but does not',
      'seq: [{ id: a, size-eos: true, type: text }]',
      { a: { a: 'xy', b: 'z' } },
      '00 78 79 00 7a 00',
    ],
  ])('%s', (_, members, init, bytes) => {
    const Spec = loadPlaces(members)
    expect(written(Spec, init)).toBe(bytes)
    expect(toHex(Spec.write(Spec.read(hex(bytes))))).toBe(bytes)
  })

  test('and its stream is as long as that when all is written', () => {
    const Spec = loadPlaces(
      'seq: [{ id: a, size-eos: true, type: place }]\ninstances: { b: { pos: 5, type: u1 } }',
    )
    const object = Spec.create({ a: { ofs: 3, x: 2 }, b: 9 })
    Spec.write(object)
    expect([toHex(object.a._io.toByteArray()), object.a._io.size]).toEqual(['03 00 00 02 00 09', 6])
    object.a._io.seek(6)
    expect(() => object.a._io.writeU1(1)).toThrow(EndOfStreamError)
  })

  test('but nothing is written behind what goes up to its end', () => {
    const Spec = loadPlaces(
      'seq: [{ id: b, size-eos: true, type: place }]\ninstances: { c: { pos: 5, type: u1 } }',
    )
    const init = { b: { ofs: 1, x: 2, rest: { value: hex('03') } } }
    expect(written(Spec, init)).toBe('01 02 03')
    expectRefused(
      Spec,
      { ...init, c: 1 },
      'b.rest.value',
      'no bytes left up to the end of the stream, found 3',
    )
    const Later = loadPlaces(
      'seq: [{ id: b, size-eos: true, type: place }, { id: c, type: u1, if: b.rest.value.size == 0 }]',
    )
    expectRefused(
      Later,
      { b: { ofs: 1, x: 2, rest: { value: hex('') } }, c: 1 },
      'c',
      'expected no bytes behind',
    )
  })
})

test('bytes that are padded up to a position behind them are written to a stream of the size that they were read from', () => {
  const Spec = load(
    '\nseq: [{ id: a, size-eos: true, terminator: 0 }]\ninstances: { b: { pos: 4, type: u1 } }',
  )
  const object = Spec.read(hex('01 02 00 00 03'))
  expect([toHex(object.a), object.b]).toEqual(['01 02', 3])
  object.a = hex('04')
  expect(toHex(Spec.write(object))).toBe('04 00 00 00 03')
  expectRefused(Spec, { a: hex('04'), b: 3 }, 'b', 'expected no bytes behind')
})

describe('a list that ends with an element or with the stream', () => {
  const Spec = load('\nseq: [{ id: a, type: u1, repeat: until, repeat-until: _io.eof or _ == 5 }]')

  test('is written with either, also onto longer bytes', () => {
    expect(written(Spec, { a: [1, 2] })).toBe('01 02')
    expect(written(Spec, { a: [1, 5] })).toBe('01 05')
    const write = (a: number[]): string => toHex(Spec.write(Spec.create({ a }), { onto: hex('06 07 08') }))
    expect(write([1])).toBe('01')
    expect(write([5])).toBe('05 07 08')
  })

  test('has no element in the middle that would end it', () => {
    expectRefused(Spec, { a: [5, 1] }, 'a[0]', "expected the condition 'repeat-until' to be false")
  })

  test('whose end is told by the size of the stream is written to one of the size that it was read from', () => {
    const Sized = load(
      '\nseq: [{ id: a, type: u1, repeat: until, repeat-until: _io.pos == _io.size - 1 }, { id: b, type: u1 }]',
    )
    const object = Sized.read(hex('01 02 03'))
    object.a[0] = 4
    expect(toHex(Sized.write(object))).toBe('04 02 03')
  })

  test('has no element that would end it once the size of the stream is known', () => {
    const Sized = load('\nseq: [{ id: a, type: u1, repeat: until, repeat-until: _io.size == 2 }]')
    expect(() => Sized.write(Sized.create({ a: [1, 2] }))).toThrow(
      "a[0]: expected the condition 'repeat-until' to be false",
    )
    const one = load('\nseq: [{ id: a, type: u1, repeat: until, repeat-until: _io.size == 1 }]')
    expect(written(one, { a: [1] })).toBe('01')
  })
})

describe('when all is written', () => {
  const Spec = load('\nseq: [{ id: a, size-eos: true }, { id: b, type: byte, if: a.size == 9 }]')
  const Parts = load('\nseq: [{ id: a, size-eos: true, type: byte }]')

  test.each([
    ['in memory', () => new KaitaiStream()],
    ['in a file', file],
  ])('the stream may grow on, %s', (_, open) => {
    const io = open()
    Spec.create({ a: hex('01') })._write(io)
    Parts.create({ a: { value: 2 } })._write(io)
    io.writeU1(3)
    expect(toHex(io.toByteArray())).toBe('01 02 03')
  })

  test.each([
    ['in memory', () => new KaitaiStream()],
    ['in a file', file],
  ])('or could not be, the stream may grow on, %s', (_, open) => {
    const io = open()
    const object = Spec.create({ a: new Uint8Array(9), b: { value: 1 } })
    expect(() => object._write(io)).toThrow(ConsistencyError)
    io.seek(0)
    Spec.create({ a: new Uint8Array(12) })._write(io)
    expect(io.pos).toBe(12)
  })

  test('bytes that were transformed may be other ones the next time', () => {
    const Packed = loadSpec(`
meta: { id: spec }
seq: [{ id: a, size: 4, type: inner, process: xor(1), pad-right: 0 }]
types: { inner: { seq: [{ id: list, type: u1, repeat: eos }] } }
`)
    const spec = Packed.create({ a: { list: [3] } })
    expect(toHex(Packed.write(spec))).toBe('02 00 00 00')
    spec.a.list.push(4)
    spec.a._io.seek(0)
    spec.a._write()
    expect(toHex(spec.a._io.toByteArray())).toBe('03 04')
  })
})
