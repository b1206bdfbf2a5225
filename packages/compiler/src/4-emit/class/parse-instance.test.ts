import { KaitaiStream } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, plain, thrownBy, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: file, endian: be }
seq:
  - { id: ofs, type: u1 }
  - { id: after, type: u1 }
instances:
  body: { pos: ofs, type: body, if: ofs != 0 }
  numbers: { pos: 6, type: u1, repeat: expr, repeat-expr: 2 }
types:
  body:
    seq:
      - { id: a, type: u2 }
    instances:
      inner: { pos: 5, type: u1 }
`

describe('a parse instance', () => {
  const File = loadSpec(spec)
  const bytes = hex('03 77 00 01 02 09 05 06')

  test('is read when it is asked for, without moving the stream', () => {
    const io = new KaitaiStream(bytes)
    const file = new File(io)
    file._read()
    expect(io.pos).toBe(2)
    expect(plain(file.body)).toEqual({ a: 0x0102 })
    expect(file.numbers).toEqual([5, 6])
    expect(file.body.inner).toBe(9)
    expect(io.pos).toBe(2)
    expect(file.body).toBe(file.body)
  })

  test('is written at its place, whether or not it was asked for', () => {
    expect(toHex(File.write(File.read(bytes)))).toBe('03 77 00 01 02 09 05 06')
    const file = File.read(bytes)
    file.body.a = 0x0708
    file.body.inner = 1
    file.numbers[1] = 0
    expect(toHex(File.write(file))).toBe('03 77 00 07 08 01 05 00')
  })

  test('is neither written nor checked when it is not enabled', () => {
    const file = File.read(bytes)
    file.body = { not: 'a body' }
    file._bodyEnabled = false
    file._numbersEnabled = false
    expect(toHex(File.write(file))).toBe('03 77')
    file._bodyEnabled = true
    expect(thrownBy(() => File.write(file))).toMatchObject({ name: 'ConsistencyError', path: 'body' })
  })

  test('is read again after it was invalidated', () => {
    const file = File.read(bytes.slice())
    const first = file.body
    file._invalidateBody()
    expect(file.body).not.toBe(first)
  })

  test('goes where its position says', () => {
    const file = File.read(bytes)
    expect(file.body.a).toBe(0x0102)
    file.ofs = 2
    file._numbersEnabled = false
    file.body._innerEnabled = false
    expect(toHex(File.write(file))).toBe('02 77 01 02')
  })

  test('has a condition', () => {
    const file = File.read(hex('00 77 00 00 00 00 05 06'))
    expect(file.body).toBeUndefined()
    expect(toHex(File.write(file))).toBe('00 77 00 00 00 00 05 06')
  })

  test('says where an error in it is, each time', () => {
    const file = File.read(hex('03 77 00 01'))
    for (const _ of [1, 2]) {
      expect(thrownBy(() => file.body)).toMatchObject({ name: 'EndOfStreamError', path: 'body.a', offset: 3 })
      expect(thrownBy(() => file.numbers)).toMatchObject({ name: 'EndOfStreamError', path: 'numbers[0]' })
    }
    const other = File.read(bytes)
    other.body.inner = 256
    expect(thrownBy(() => File.write(other))).toMatchObject({ path: 'body.inner' })
  })

  test('is not set in a new object', () => {
    const file = new File()
    file.ofs = 2
    file.after = 1
    expect(file.body).toBeUndefined()
    expect(thrownBy(() => File.write(file))).toMatchObject({
      path: 'body',
      message: expect.stringContaining('is not set'),
    })
  })

  test('is no property of the data', () => {
    const file = File.read(bytes)
    expect(file.body.a).toBe(0x0102)
    expect(Object.keys(file)).toEqual(['ofs', 'after'])
  })
})

test('a parse instance of another stream', () => {
  const Outer = loadSpec(`
meta: { id: outer }
seq:
  - { id: area, type: area, size: 2 }
instances:
  second: { io: area._io, pos: 1, type: u1 }
types:
  area: {}
`)
  const outer = Outer.read(hex('01 02 03'))
  expect(outer.second).toBe(2)
  outer.second = 5
  expect(toHex(Outer.write(outer))).toBe('00 05')
})

test('a parse instance whose position needs the size of the stream', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: first, type: u1 }
instances:
  last: { pos: _io.size - 1, type: u1 }
`)
  const file = File.read(hex('01 00 03'))
  expect(file.last).toBe(3)
  const io = new KaitaiStream(new Uint8Array(4))
  file._write(io)
  expect(toHex(io.toByteArray())).toBe('01 00 00 03')
  // Without a size, it is that of what the object was read from, or was written to last.
  expect(toHex(File.write(file))).toBe('01 00 00 03')
  const end = File.read(hex('05'))
  expect(toHex(File.write(end))).toBe('05')
  expect(toHex(File.write(File.create({ first: 1, last: 2 })))).toBe('01 02')
})

describe('an instance that another value is computed from while it is written', () => {
  test('is written when it is first asked for, as it is read', () => {
    const Chained = loadSpec(`
meta: { id: chained }
instances:
  first: { io: second.area._io, pos: 1, type: u1 }
  second: { pos: 2, type: holder }
types:
  holder:
    seq: [{ id: area, type: area, size: 3 }]
  area: {}
`)
    const chained = Chained.read(hex('00 00 01 02 03'))
    expect(chained.first).toBe(2)
    chained.first = 9
    expect(toHex(Chained.write(chained))).toBe('00 00 00 09 00')
  })

  test('does not move what is written around it', () => {
    const Counted = loadSpec(`
meta: { id: counted }
seq:
  - { id: first, type: u1 }
  - { id: data, size: len + _io.pos - 1 }
  - { id: last, type: u1 }
instances:
  len: { pos: 6, type: u1 }
`)
    const counted = Counted.read(hex('01 02 03 04 00 00 02'))
    expect(plain(counted)).toEqual({ first: 1, data: hex('02 03'), last: 4 })
    expect(toHex(Counted.write(counted))).toBe('01 02 03 04 00 00 02')
  })

  test('has its stream before the parts of others are written', () => {
    const Names = loadSpec(`
meta: { id: names }
instances:
  entry: { pos: 0, type: entry }
  strings: { pos: 1, size: 3, type: strings }
types:
  entry:
    seq: [{ id: ofs, type: u1 }]
    instances:
      name: { io: _root.as<names>.strings._io, pos: ofs, type: u1 }
  strings: {}
`)
    const names = Names.read(hex('01 0a 0b 0c'))
    expect(names.entry.name).toBe(0x0b)
    expect(toHex(Names.write(names))).toBe('01 00 0b 00')
  })
})

test('a failed write leaves nothing to be written later', () => {
  const File = loadSpec(spec)
  const file = File.read(hex('03 77 00 01 02 09 05 06'))
  const target = new Uint8Array(4)
  expect(thrownBy(() => file._write(new KaitaiStream(target)))).toMatchObject({ name: 'EndOfStreamError' })
  target.fill(0)
  expect(plain([file.body, file.numbers])).toEqual([{ a: 0x0102 }, [5, 6]])
  expect(target).toEqual(new Uint8Array(4))
  expect(toHex(File.write(file))).toBe('03 77 00 01 02 09 05 06')
})

test('instances may have names that look like those of methods', () => {
  const Names = loadSpec(`
meta: { id: names }
instances:
  fields: { pos: 0, type: u1 }
  instances: { pos: 1, type: u1 }
  io: { pos: 2, type: u1 }
  parent: { pos: 3, type: u1 }
  unwritten: { pos: 4, type: u1 }
`)
  const names = Names.read(hex('01 02 03 04 05'))
  expect([names.fields, names.instances, names.io, names.parent, names.unwritten]).toEqual([1, 2, 3, 4, 5])
  expect(toHex(Names.write(names))).toBe('01 02 03 04 05')
})

test('a position that was remembered is none that depends on the end', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: first, type: u1 }
  - { id: second, type: u1, if: start >= 0 }
instances:
  start: { value: _io.pos }
  end: { value: _io.size }
  body: { pos: start + 2, type: u1 }
  last: { pos: end - 1, type: u1, if: first == 0 }
`)
  const file = File.read(hex('01 02 00 04'))
  expect([file.start, file.body]).toEqual([1, 4])
  expect(toHex(File.write(file))).toBe('01 02 00 04')
  const other = File.read(hex('00 02 00 04'))
  expect([other.start, other.last]).toEqual([1, 4])
  expect(toHex(File.write(other))).toBe('00 02 00 04')
})

describe('an instance whose place depends on where the stream stands', () => {
  test('is written where a count that names it is evaluated', () => {
    const File = loadSpec(`
meta: { id: file, endian: le }
seq:
  - { id: chunks, type: u2, repeat: expr, repeat-expr: count }
instances:
  count: { pos: _io.pos + 6, type: u1 }
`)
    const bytes = '01 00 02 00 00 00 02'
    expect(toHex(File.write(File.read(hex(bytes))))).toBe(bytes)
  })

  test('is written where the end of a repetition first names it', () => {
    const File = loadSpec(`
meta: { id: file }
seq:
  - { id: bytes, type: u1, repeat: until, repeat-until: _ == last }
instances:
  last: { pos: _io.pos + 3, type: u1 }
`)
    const bytes = '01 02 03 09 03'
    const file = File.read(hex('01 09 00 00 09'))
    expect(file.bytes).toEqual([1, 9])
    expect(toHex(File.write(file))).toBe('01 09 00 00 09')
    expect(toHex(File.write(File.read(hex(bytes))))).toBe('01 02 03 00 03')
  })
})

test('an object at a place that is written already leaves what it does not describe', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: all, size: 4 }
instances:
  over: { pos: 1, size: 3, type: over }
types:
  over: { seq: [{ id: first, type: u1 }] }
`)
  const file = File.read(hex('01 02 03 04'))
  file.over.first = 9
  file.all = hex('01 09 03 04')
  expect(toHex(File.write(file))).toBe('01 09 03 04')
})

describe('an instance in the stream of an object that is written later', () => {
  const spec = `
meta: { id: file }
seq:
  - { id: head, size: 1, type: head }
  - { id: box, size: 2, type: box, if: head.first < 9 }
types:
  head:
    seq: [{ id: first, type: u1 }]
    instances:
      inner: { io: _root.box._io, pos: 0, type: u1 }
  box: {}
`
  test('waits for it', () => {
    const File = loadSpec(spec.replace('inner: {', 'inner: { if: first < 9,'))
    const file = File.read(hex('01 05 00'))
    file.head.inner = 7
    expect(toHex(File.write(file))).toBe('01 07 00')
  })

  test('can not be written if that never is', () => {
    const File = loadSpec(`
meta: { id: file }
seq:
  - { id: box, size: 1, type: box }
instances:
  other: { pos: 0, size: 1, type: box }
  inner: { io: other._io, pos: 0, type: u1 }
types:
  box: {}
`)
    const file = File.read(hex('05'))
    expect(file.inner).toBe(5)
    expect(file.other).toBeDefined()
    file._otherEnabled = false
    expect(thrownBy(() => File.write(file))).toMatchObject({ name: 'ConsistencyError', path: 'inner' })
  })
})

test('the place of an instance means nothing where its condition does not hold', () => {
  const File = loadSpec(`
meta: { id: file }
seq:
  - { id: ofs, type: u1 }
instances:
  body: { pos: ofs - 1, type: u1, if: ofs != 0 }
`)
  const file = File.read(hex('00'))
  expect(file.body).toBeUndefined()
  expect(toHex(File.write(file))).toBe('00')
})

describe('an instance that leads to its own object', () => {
  test('is written once', () => {
    const File = loadSpec(`
meta: { id: file }
seq: [{ id: a, type: u1 }]
instances:
  same: { pos: 1, type: file }
`)
    expect(toHex(File.write(File.read(hex('01 02'))))).toBe('01 02')
    const file = File.read(hex('01 02'))
    file.same.same.a = 3
    file.same.a = 3
    expect(toHex(File.write(file))).toBe('01 03')
  })

  test('is read for the write where it leads to another one', () => {
    const List = loadSpec(`
meta: { id: list }
seq:
  - { id: head, type: node }
types:
  node:
    seq: [{ id: ofs_next, type: u1 }, { id: value, type: u1 }]
    instances:
      next: { pos: ofs_next, type: node, if: ofs_next != 0 }
`)
    expect(toHex(List.write(List.read(hex('04 0a 00 0b 02 0c'))))).toBe('04 0a 00 0b 02 0c')
    expect(toHex(List.write(List.read(hex('02 0a 00 0b'))))).toBe('02 0a 00 0b')
    expect(toHex(List.write(List.read(hex('02 0a 02 0b'))))).toBe('02 0a 02 0b')
  })
})

test('the stream is where it was, also behind an instance that can not be read', () => {
  const type = loadSpec(`
meta: { id: beyond }
seq:
  - { id: first, type: u1 }
instances:
  far: { pos: 2, size: 9 }
  many: { pos: 1, type: u1, repeat: expr, repeat-expr: 9 }
`)
  const object = type.read(hex('01 02 03 04'))
  for (const name of ['far', 'many']) {
    expect(() => void object[name]).toThrow('unexpected end')
    expect(object._io.pos).toBe(1)
  }
})
