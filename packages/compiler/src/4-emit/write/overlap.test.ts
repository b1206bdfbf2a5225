import {
  ConsistencyError,
  KaitaiStream,
  type KaitaiStruct,
  type PagedSource,
  PagedStream,
} from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { type GeneratedClass, hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

/** A file in tiny pages. */
function paged(bytes: Uint8Array, grows: boolean): PagedStream {
  return new PagedStream(sourceOf(bytes), { grows, paging: { pageSize: 2, maxPages: 2 } })
}

function sourceOf(bytes: Uint8Array): PagedSource {
  const resize = (size: number): unknown => (bytes = Uint8Array.from({ ...bytes, length: size }))
  return {
    name: 'test',
    writable: true,
    get size() {
      return bytes.length
    },
    read: (offset, target) => target.set(bytes.subarray(offset, offset + target.length)),
    write(offset, written) {
      resize(Math.max(bytes.length, offset + written.length))
      bytes.set(written, offset)
    },
    resize,
    scratch: () => sourceOf(new Uint8Array()),
    close: () => undefined,
  }
}

type Write = (object: KaitaiStruct & { _write(io: KaitaiStream): void }, size: number) => Uint8Array

function through(make: (size: number) => KaitaiStream): Write {
  return (object, size) => {
    const io = make(size)
    object._write(io)
    return io.toByteArray()
  }
}

const ways: Record<string, Write> = {
  'growing memory': through(() => new KaitaiStream()),
  'fixed memory': through((size) => new KaitaiStream(new Uint8Array(size).fill(0x55))),
  'a growing file': through(() => paged(new Uint8Array(), true)),
  'a fixed file': through((size) => paged(new Uint8Array(size).fill(0x55), false)),
}

/** Reads all, changes something, and writes it to every kind of stream. */
function results(
  Spec: GeneratedClass,
  bytes: string,
  names: readonly string[],
  change: (object: GeneratedClass) => void,
): unknown[] {
  return Object.values(ways).map((write) => {
    const object = Spec.read(hex(bytes))
    for (const name of names) void object[name]
    change(object)
    try {
      return toHex(write(object, hex(bytes).length))
    } catch (error) {
      if (!(error instanceof ConsistencyError)) throw error
      return error.message.replace(/\. Two values at one place .*/, '')
    }
  })
}

function expectAll(actual: readonly unknown[], expected: unknown): void {
  expect(actual).toEqual(Object.keys(ways).map(() => expected))
}

interface Case {
  readonly spec: string
  readonly bytes: string
  /** To be read before. */
  readonly names: readonly string[]
  /** What is refused, and how. */
  readonly wrong: (object: GeneratedClass) => void
  readonly says: string
  /** What is written, and as what. */
  readonly right: (object: GeneratedClass) => void
  readonly written: string
}

const cases: Record<string, Case> = {
  'a field and an instance': {
    spec: 'seq: [{ id: one, type: u1 }]\ninstances: { two: { pos: 0, type: u1 } }',
    bytes: '02',
    names: ['two'],
    wrong: (o) => (o.two = 9),
    says: "two: expected [02] at byte 0, which is a part of 'one' too, found [09] (spec.ksy:3)",
    right: (o) => (o.one = o.two = 9),
    written: '09',
  },
  'an offset that is wrong': {
    spec: 'seq: [{ id: ofs, type: u1 }, { id: b, type: u1 }, { id: c, type: u1 }]\ninstances: { two: { pos: ofs, type: u1 } }',
    bytes: '02 03 04',
    names: ['two'],
    wrong: (o) => (o.ofs = 1),
    says: "two: expected [03] at byte 1, which is a part of 'b' too, found [04] (spec.ksy:3)",
    right: (o) => Object.assign(o, { ofs: 1, b: 4 }),
    written: '01 04 04',
  },
  'two instances, of which one is disabled or equal': {
    spec: 'instances: { one: { pos: 0, type: u2be }, two: { pos: 1, type: u1 } }',
    bytes: '01 02',
    names: ['one', 'two'],
    wrong: (o) => (o.one = 0x0103),
    says: "two: expected [03] at byte 1, which is a part of 'one' too, found [02] (spec.ksy:2)",
    right: (o) => Object.assign(o, { one: 0x0103, _twoEnabled: false }),
    written: '01 03',
  },
  'a terminator, padding and text': {
    spec: 'seq: [{ id: n, type: u1 }, { id: name, type: strz, size: 4 }]\ninstances: { x: { pos: 2, type: strz, size: 4 } }',
    bytes: '01 61 00 00 00 00',
    names: ['x'],
    wrong: (o) => (o.name = 'ab'),
    says: "x: expected [62] at byte 2, which is a part of 'name' too, found [00] (spec.ksy:3)",
    right: (o) => (o.x = ''),
    written: '01 61 00 00 00 00',
  },
  'what stands behind a terminator, which means nothing': {
    spec: 'seq: [{ id: name, type: strz, size: 4 }]\ninstances: { x: { pos: 2, type: u1 } }',
    bytes: '61 00 07 08',
    names: ['x'],
    wrong: (o) => (o.name = 'abc'),
    says: "x: expected [63] at byte 2, which is a part of 'name' too, found [07] (spec.ksy:3)",
    right: (o) => Object.assign(o, { name: 'b', x: 9 }),
    written: '62 00 09 00',
  },
  'what stood behind a terminator before': {
    spec: 'seq: [{ id: name, type: strz, size: 4 }]\ninstances: { x: { pos: 1, type: u2be } }',
    bytes: '61 00 07 08',
    names: ['x'],
    wrong: (o) => (o.x = 0x0107),
    says: "x: expected [00] at byte 1, which is a part of 'name' too, found [01] (spec.ksy:3)",
    right: (o) => (o.x = 9),
    written: '61 00 09 08',
  },
  'a part that is not filled, in one that takes all that is left': {
    spec: `
seq: [{ id: n, type: u1 }, { id: box, type: box, size-eos: true }]
instances: { x: { pos: 1, type: u2be }, y: { pos: 0, type: u1 } }
types:
  box: { seq: [{ id: part, type: part, size: 2 }] }
  part: { seq: [{ id: a, type: u1 }] }`,
    bytes: '01 02 03',
    names: ['x', 'y'],
    wrong: (o) => (o.x = 0x0103),
    says: "x: expected [02] at byte 1, which is a part of 'box.part.a' too, found [01] (spec.ksy:4)",
    right: (o) => (o.x = 0x0204),
    written: '01 02 04',
  },
  'parts of objects, in lists': {
    spec: `
seq: [{ id: list, type: item, size: 2, repeat: expr, repeat-expr: 2 }]
types:
  item: { seq: [{ id: a, type: u1 }], instances: { b: { pos: 1, type: u1 }, c: { io: _root._io, pos: a, type: pair } } }
  pair: { seq: [{ id: d, type: u1 }, { id: e, type: u1 }] }`,
    bytes: '04 01 05 02 08 09 0a',
    names: [],
    wrong(o) {
      for (const { b, c } of o.list) void [b, c]
      o.list[1].c.d = 7
    },
    says: "list[1].c.d: expected [09] at byte 5, which is a part of 'list[0].c.e' too, found [07] (spec.ksy:6)",
    right(o) {
      for (const { b, c } of o.list) void [b, c]
      o.list[1].c.e = 7
    },
    written: '04 01 05 02 08 09 07',
  },
  'an instance that is written before the field': {
    spec: 'seq: [{ id: a, type: u1, if: x > 1 }, { id: b, type: u1 }]\ninstances: { x: { pos: 1, type: u1 } }',
    bytes: '01 02',
    names: [],
    wrong: (o) => (o.x = 3),
    says: "b: expected [03] at byte 1, which is a part of 'x' too, found [02] (spec.ksy:2)",
    right: (o) => (o.x = o.b = 3),
    written: '01 03',
  },
  'bits that are left out of a byte, which means nothing': {
    spec: 'seq: [{ id: a, type: b4 }, { id: b, type: u1 }]\ninstances: { x: { pos: 0, type: u1 }, y: { pos: 0, type: b3 } }',
    bytes: 'f3 01',
    names: ['x', 'y'],
    wrong: (o) => (o.y = 6),
    says: "y: expected [f3] at byte 0, which is a part of 'x' too, found [c0] (spec.ksy:3)",
    right: (o) => (o.x = 0xf2),
    written: 'f2 01',
  },
  'bits at the end, behind an instance': {
    spec: 'seq: [{ id: a, type: b4, if: x > 1 }]\ninstances: { x: { pos: 0, type: u1 } }',
    bytes: 'f3',
    names: [],
    wrong: (o) => (o.a = 14),
    says: "a: expected [f3] at byte 0, which is a part of 'x' too, found [e0] (spec.ksy:2)",
    right: (o) => (o.x = 0xf2),
    written: 'f2',
  },
  'bits of a byte, with an instance of another stream in between': {
    spec: `
seq: [{ id: box, type: box, size: 1 }]
instances: { x: { pos: 0, type: u1 } }
types: { box: { seq: [{ id: a, type: b4 }, { id: b, type: b4, if: _root.x > 1 }] } }`,
    bytes: 'f3',
    names: [],
    wrong: (o) => (o.box.b = 4),
    says: "box.b: expected [f3] at byte 0, which is a part of 'x' too, found [f4] (spec.ksy:5)",
    right: (o) => (o.box.b = (o.x = 0xf4) & 15),
    written: 'f4',
  },
  'bits that go on in the next byte, over an instance in between': {
    spec: `
seq: [{ id: box, type: box, size: 2 }]
instances: { x: { pos: 0, type: u2be } }
types: { box: { seq: [{ id: a, type: b4 }, { id: b, type: b12, if: _root.x > 1 }] } }`,
    bytes: 'f3 04',
    names: [],
    wrong: (o) => (o.box.b = 0x305),
    says: "box.b: expected [04] at byte 1, which is a part of 'x' too, found [05] (spec.ksy:5)",
    right: (o) => (o.box.b = (o.x = 0xf305) & 0xfff),
    written: 'f3 05',
  },
  'wide bits in the middle of a byte, with an instance in between': {
    spec: `
seq: [{ id: box, type: box, size: 5 }]
instances: { x: { pos: 0, type: u1 }, y: { pos: 4, type: u1 } }
types: { box: { seq: [{ id: a, type: b4 }, { id: b, type: b36, if: _root.x > 1 }] } }`,
    bytes: 'f3 01 02 03 04',
    names: ['y'],
    wrong: (o) => (o.y = 5),
    says: "y: expected [04] at byte 4, which is a part of 'box.b' too, found [05] (spec.ksy:4)",
    right: (o) => (o.y = 4),
    written: 'f3 01 02 03 04',
  },
  'bytes that are transformed when all else is written': {
    spec: `
seq: [{ id: box, size: 2, process: xor(1), type: box }]
instances: { x: { pos: 1, type: u1 }, y: { io: box._io, pos: 1, type: u1 } }
types: { box: { seq: [{ id: a, type: u1 }] } }`,
    bytes: '02 03',
    names: ['x', 'y'],
    wrong: (o) => (o.y = 9),
    says: "box: expected [03] at byte 1, which is a part of 'x' too, found [08] (spec.ksy:3)",
    right: (o) => Object.assign(o, { y: 9, x: 8 }),
    written: '02 08',
  },
  'two that are transformed when all else is written': {
    spec: `
instances:
  x: { pos: 0, size: 2, process: xor(1), type: box }
  y: { pos: 1, size: 2, process: xor(2), type: box }
  z: { io: x._io, pos: 0, type: u1 }
types: { box: { seq: [{ id: a, type: u1 }, { id: b, type: u1 }] } }`,
    bytes: '02 03 04',
    names: ['x', 'y', 'z'],
    wrong: (o) => (o.y.a = 2),
    says: "y: expected [03] at byte 1, which is a part of 'x' too, found [00] (spec.ksy:5)",
    right: (o) => (o.y.a = 1 + (o.x.b = 1)),
    written: '02 00 04',
  },
  'bits that are left out in a stream of its own': {
    spec: `
seq: [{ id: box, size: 1, process: xor(1), type: box }]
types: { box: { seq: [{ id: a, type: b4, if: x > 1 }], instances: { x: { pos: 0, type: u1 } } } }`,
    bytes: 'f3',
    names: [],
    wrong: (o) => (o.box.a = 14),
    says: "box.a: expected [f2] at byte 0, which is a part of 'box.x' too, found [e0] (spec.ksy:4)",
    right: (o) => (o.box.x = 0xf4),
    written: 'f5',
  },
  'an object in a stream of its own, where nothing else has a position': {
    spec: `
seq: [{ id: box, size: 2, process: xor(1), type: box }]
types: { box: { seq: [{ id: a, type: u1 }], instances: { x: { pos: 0, type: u1 } } } }`,
    bytes: '02 03',
    names: [],
    wrong: (o) => (o.box.x = 9),
    says: "box.x: expected [03] at byte 0, which is a part of 'box.a' too, found [09] (spec.ksy:4)",
    right: (o) => (o.box.x = o.box.a = 9),
    written: '08 03',
  },
  'an object that takes all that is left': {
    spec: `
seq: [{ id: n, type: u1 }, { id: box, size-eos: true, type: box }]
instances: { y: { pos: 2, type: u1 } }
types: { box: { seq: [{ id: ofs, type: u1 }], instances: { x: { pos: ofs, type: u1 } } } }`,
    bytes: '00 01 04',
    names: ['y'],
    wrong: (o) => (o.box.x = 5),
    says: "box.x: expected [04] at byte 2, which is a part of 'y' too, found [05] (spec.ksy:5)",
    right: (o) => (o.y = o.box.x = 5),
    written: '00 01 05',
  },
}

describe.each(Object.entries(cases))('%s', (_, { spec, bytes, names, wrong, says, right, written }) => {
  const Spec = loadSpec(`meta: { id: spec, encoding: ASCII, bit-endian: be }\n${spec}`)

  test('is written as it was', () => {
    expectAll(
      results(Spec, bytes, names, () => undefined),
      bytes,
    )
  })

  test('is refused if it is not the same', () => {
    expectAll(results(Spec, bytes, names, wrong), says)
  })

  test('is written if it is', () => {
    expectAll(results(Spec, bytes, names, right), written)
  })
})

describe('what is not in conflict', () => {
  const spec = 'meta: { id: spec }\nseq: [{ id: one, type: u1 }]\ninstances: { two: { pos: 0, type: u1 } }'
  const Spec = loadSpec(spec)

  test('is what another write has written', () => {
    const io = new KaitaiStream(new Uint8Array(2))
    Spec.create({ one: 1, two: 1 })._write(io)
    io.seek(0)
    Spec.create({ one: 2, two: 2 })._write(io)
    expect(toHex(io.toByteArray())).toBe('02 00')
    expect(toHex(Spec.write(Spec.create({ one: 3 }), { onto: hex('07 08') }))).toBe('03 08')
  })

  test('is what a class by hand writes in its own way', () => {
    class Sized {
      _check = (): void => undefined
      _write(io: KaitaiStream): void {
        const start = io.pos
        io.writeU1(0)
        io.writeU2be(7)
        const end = io.pos
        io.seek(start)
        io.writeU1(end - start)
        io.seek(end)
      }
    }
    const File = loadSpec(
      `
meta: { id: file, ks-opaque-types: true }
seq: [{ id: sized, type: sized }]
instances: { len: { pos: 0, type: u1 } }
`,
      {},
      { sized: Sized },
    )
    const file = new File()
    file.sized = new Sized()
    file.len = 3
    expect(toHex(File.write(file))).toBe('03 00 07')
    file.len = 4
    expect(() => File.write(file)).toThrow("len: expected [03] at byte 0, which is a part of 'sized' too")
  })
})

test('bytes that a class by hand leaves out', () => {
  class Gap {
    _check = (): void => undefined
    _write(io: KaitaiStream): void {
      io.writeU1(1)
      io.seek(io.pos + 1)
      io.writeU1(3)
    }
  }
  const File = loadSpec(
    'meta: { id: file, ks-opaque-types: true }\nseq: [{ id: gap, type: gap }]\ninstances: { x: { pos: 1, type: u2be } }',
    {},
    { gap: Gap },
  )
  const file = new File()
  file.gap = new Gap()
  for (const write of Object.values(ways)) {
    file.x = 0x0203
    expect(toHex(write(file, 3))).toBe('01 02 03')
    file.x = 0x0204
    expect(() => write(file, 3)).toThrow(
      "x: expected [03] at byte 2, which is a part of 'gap' too, found [04]",
    )
  }
})

test('what a class by hand has a generated one write is in conflict too', () => {
  const Inner = loadSpec(
    'meta: { id: inner }\nseq: [{ id: a, type: u1 }]\ninstances: { x: { pos: 0, type: u1 } }',
  )
  const inner = Inner.create({ a: 2, x: 1 })
  class Outside {
    _check = (): void => undefined
    _write = (io: KaitaiStream): void => inner._write(io)
  }
  const File = loadSpec(
    'meta: { id: file, ks-opaque-types: true }\nseq: [{ id: n, type: u1 }, { id: part, type: outside }]',
    {},
    { outside: Outside },
  )
  const file = new File()
  file.n = 1
  file.part = new Outside()
  expect(toHex(File.write(file))).toBe('01 02')
  file.n = 3
  expect(() => File.write(file)).toThrow("x: expected [03] at byte 0, which is a part of 'n' too, found [01]")
})

test('bits of a byte that somebody else has begun', () => {
  const Spec = loadSpec(
    'meta: { id: spec, bit-endian: be }\nseq: [{ id: a, type: b4 }]\ninstances: { x: { pos: 0, type: u1 } }',
  )
  for (const make of [() => new KaitaiStream(), () => paged(new Uint8Array(), true)]) {
    const write = (x: number): string => {
      const io = make()
      io.writeBitsBe(5, 4)
      Spec.create({ a: 3, x })._write(io)
      return toHex(io.toByteArray())
    }
    expect([write(0x53), write(0x63)]).toEqual(['53', '63'])
    expect(() => write(0x54)).toThrow("x: expected [53] at byte 0, which is a part of 'a' too, found [54]")
  }
})

test('a write that is refused leaves everything as it was', () => {
  const Spec = loadSpec(cases['an offset that is wrong']!.spec.replace(/^/, 'meta: { id: spec }\n'))
  const object = Spec.read(hex('02 03 04'))
  const { two, _io: io } = object
  object.ofs = 1
  const target = new KaitaiStream(hex('07 08 09'))
  const error = thrownBy(() => object._write(target))
  expect(error).toMatchObject({ path: 'two', offset: 1, expected: hex('03'), actual: hex('04') })
  expect([toHex(target.toByteArray()), target.pos]).toEqual(['07 08 09', 0])
  expect([object._io, object.two]).toEqual([io, two])
})
