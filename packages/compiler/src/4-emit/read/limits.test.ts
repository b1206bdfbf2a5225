import { KaitaiInput, KaitaiStruct, LimitError, type ReadLimits } from '@unplugin-ksy/runtime'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compileText, hex, loadSpec, thrownBy } from '../testing/load-spec.js'

type Loaded = ReturnType<typeof loadSpec>

function readWith(type: Loaded, bytes: Uint8Array, limits: ReadLimits): InstanceType<Loaded> {
  const input = new KaitaiInput(bytes)
  input.limits = limits
  return type.read(input)
}

describe('elements that take no bytes', () => {
  const empties = (repeat: string): Loaded =>
    loadSpec(`
meta: { id: empties, endian: le }
seq:
  - { id: count, type: u4 }
  - { id: empties, type: empty, ${repeat} }
types:
  empty:
    seq:
      - { id: nothing, size: 0 }
      - { id: never, type: u1, if: _root.count == 0 }
`)

  test.each([
    ['a count of 4,294,967,295', 'repeat: expr, repeat-expr: count'],
    ['a last one that never comes', 'repeat: until, repeat-until: _root.count == 0'],
  ])('%s', (_, repeat) => {
    const type = empties(repeat)
    const error = thrownBy(() => type.read(hex('ff ff ff ff')))
    expect(error).toBeInstanceOf(LimitError)
    expect(error).toMatchObject({
      path: 'empties[50008]',
      message:
        'empties[50008]: reading makes more than 50008 objects of 4 bytes, counting empty elements and bytes that are read again. ' +
        "If the data is to be trusted, raise 'maxObjects': 'limits' of the KaitaiInput that is read from",
    })
    expect(() => readWith(type, hex('ff ff ff ff'), { maxObjects: 10, maxObjectsPerByte: 0 })).toThrow(
      'more than 10 objects of 4 bytes',
    )
  })

  test('a count within the limit', () => {
    const type = empties('repeat: expr, repeat-expr: count')
    expect(type.read(hex('10 27 00 00')).empties).toHaveLength(10_000)
  })

  test('numbers and bytes that are no objects', () => {
    const type = loadSpec(`
meta: { id: none, endian: le }
seq:
  - { id: count, type: u4 }
  - { id: bodies, size: count - 0xffffffff, repeat: expr, repeat-expr: count }
`)
    expect(thrownBy(() => type.read(hex('ff ff ff ff')))).toBeInstanceOf(LimitError)
  })

  test('every read counts for itself', () => {
    const type = empties('repeat: expr, repeat-expr: count')
    const input = new KaitaiInput(hex('06 00 00 00'))
    input.limits = { maxObjects: 10, maxObjectsPerByte: 0 }
    for (let count = 0; count < 5; count++) {
      input.seek(0)
      expect(type.read(input).empties).toHaveLength(6)
    }
  })
})

test('objects that take bytes', () => {
  const type = loadSpec(`
meta: { id: parts }
seq:
  - { id: parts, type: part, repeat: eos }
types:
  part:
    seq:
      - { id: value, type: u1 }
`)
  expect(type.read(new Uint8Array(3_000_000)).parts).toHaveLength(3_000_000)
  expect(() => readWith(type, new Uint8Array(20), { maxObjects: 10, maxObjectsPerByte: 0 })).toThrow(
    'more than 10 objects of 20 bytes',
  )
})

describe('types in themselves', () => {
  const Chain = loadSpec(`
meta: { id: chain }
seq:
  - { id: more, type: u1 }
  - { id: next, type: chain, if: more != 0 }
`)

  test('100,000 levels are an error, and a quick one', () => {
    const error = thrownBy(() => Chain.read(new Uint8Array(100_000).fill(1)))
    expect(error).toBeInstanceOf(LimitError)
    expect(String(error)).toContain(
      "objects are more than 1000 levels deep. If the data is to be trusted, raise 'maxDepth'",
    )
  })

  test('1,000 are none, and what has failed is over', () => {
    const bytes = new Uint8Array(1001).fill(1)
    const input = new KaitaiInput(bytes)
    for (let count = 0; count < 3; count++) {
      input.seek(0)
      bytes[999] = 1
      expect(() => Chain.read(input)).toThrow('more than 1000 levels')
      input.seek(0)
      bytes[999] = 0
      expect(Chain.read(input).next.next.more).toBe(1)
    }
  })

  test('objects beside each other are not inside each other, also of a type without fields', () => {
    const type = loadSpec(`
meta: { id: beside }
seq:
  - { id: parts, type: part, repeat: expr, repeat-expr: 3000 }
types:
  part:
    instances:
      other: { pos: 0, type: part }
`)
    expect(type.read(new Uint8Array(1)).parts).toHaveLength(3000)
  })

  test('a limit beyond the stack ends in a LimitError too', () => {
    const bytes = new Uint8Array(1_000_000).fill(1)
    expect(thrownBy(() => readWith(Chain, bytes, { maxDepth: Infinity }))).toBeInstanceOf(LimitError)
  })

  test('2 to the 40 objects of no bytes', () => {
    const Tree = loadSpec(`
meta: { id: trees }
seq:
  - { id: depth, type: u1 }
  - { id: tree, type: tree(depth) }
types:
  tree:
    params:
      - { id: depth, type: u1 }
    seq:
      - { id: left, type: tree(depth - 1), if: depth > 0 }
      - { id: right, type: tree(depth - 1), if: depth > 0 }
`)
    expect(Tree.read(hex('03')).tree.left.right.depth).toBe(1)
    expect(() => Tree.read(hex('28'))).toThrow('reading makes more than 50002 objects of 1 bytes')
  })
})

describe('parse instances', () => {
  test('that look at the same bytes over and over again', () => {
    const type = loadSpec(`
meta: { id: texts }
seq:
  - { id: entries, type: entry, repeat: eos }
types:
  entry:
    seq:
      - { id: byte, type: u1 }
    instances:
      text: { pos: 0, size-eos: true, type: str, encoding: ASCII }
      all: { pos: 0, type: u1, repeat: eos }
`)
    for (const name of ['text', 'all']) {
      const { entries } = type.read(new Uint8Array(30_000).fill(0x61))
      expect(entries[7][name]).toHaveLength(30_000)
      const error = thrownBy(() => {
        for (const entry of entries) void entry[name].length
      })
      expect(error).toBeInstanceOf(LimitError)
    }
  })

  test('that lead to themselves', () => {
    const type = loadSpec(`
meta: { id: circle }
instances:
  one: { pos: other, type: u1 }
  other: { pos: one, type: u1 }
`)
    expect(thrownBy(() => type.read(hex('00')).one)).toBeInstanceOf(LimitError)
  })

  test('that lead from one to the next may do so for long, but are not all read to be written', () => {
    const type = loadSpec(`
meta: { id: chain, endian: le }
seq:
  - { id: first, type: node }
types:
  node:
    seq:
      - { id: ofs_next, type: u2 }
    instances:
      next: { pos: ofs_next, type: node, if: ofs_next != 0 }
`)
    const chain = (length: number): Uint8Array =>
      new Uint8Array(
        Uint16Array.from({ length }, (_, index) => (index + 1 < length ? 2 * (index + 1) : 0)).buffer,
      )
    let count = 0
    for (let node = type.read(chain(5000)).first; node !== undefined; node = node.next) count++
    expect(count).toBe(5000)
    expect(type.write(type.read(chain(900)))).toEqual(chain(900))
    expect(thrownBy(() => type.write(type.read(chain(5000))))).toMatchObject({
      name: 'LimitError',
      message: expect.stringContaining('more than 1000 levels deep') as string,
    })
  })

  test('whose objects have the same one again', () => {
    const type = loadSpec(`
meta: { id: circle }
seq:
  - { id: first, type: node }
types:
  node:
    seq:
      - { id: here, type: u1 }
      - { id: same, type: u1, if: next.here == 0 }
    instances:
      next: { pos: 0, type: node }
`)
    expect(thrownBy(() => type.read(hex('00')))).toBeInstanceOf(LimitError)
  })
})

test('what is unpacked is limited, all of it together', () => {
  const type = loadSpec(`
meta: { id: packed, endian: le }
seq:
  - { id: parts, type: part, repeat: eos }
types:
  part:
    seq:
      - { id: len, type: u4 }
      - { id: body, size: len, process: zlib, type: body }
  body:
    seq:
      - { id: bytes, size-eos: true }
`)
  const body = deflateSync(new Uint8Array(5000))
  const bytes = new Uint8Array(3 * (4 + body.length))
  for (let at = 0; at < bytes.length; at += 4 + body.length) {
    bytes[at] = body.length
    bytes.set(body, at + 4)
  }
  expect(type.read(bytes).parts).toHaveLength(3)
  expect(readWith(type, bytes, { maxUnpackedSize: 15_000 }).parts).toHaveLength(3)
  expect(thrownBy(() => readWith(type, bytes, { maxUnpackedSize: 14_999 }))).toMatchObject({
    name: 'LimitError',
    path: 'parts[2].body',
  })
})

test('packed data in itself', () => {
  const type = loadSpec(`
meta: { id: packed }
seq:
  - { id: more, type: u1 }
  - { id: inner, size-eos: true, process: zlib, type: packed, if: more != 0 }
`)
  let bytes: Uint8Array = Uint8Array.of(0)
  for (let level = 0; level < 30; level++) bytes = Uint8Array.of(1, ...deflateSync(bytes))
  expect(type.read(bytes).inner.inner.more).toBe(1)
  expect(() => readWith(type, bytes, { maxDepth: 20 })).toThrow('objects are more than 20 levels deep')
})

describe('a type of another spec', () => {
  const spec = `
meta: { id: outer, imports: [inner] }
seq: [{ id: inner, type: inner }]
`
  const inner = (imports: string): Record<string, string> => ({
    'inner.ksy': `{ meta: { id: inner, ${imports} }, seq: [] }`,
  })

  test('counts as one that may contain this one where its file imports this file', () => {
    for (const imports of ['imports: [spec]', 'imports: [third]']) {
      const files = { ...inner(imports), 'third.ksy': '{ meta: { id: third, imports: [spec] }, seq: [] }' }
      expect(compileText(spec, {}, files)).toContain('enterType')
    }
  })

  test('does not where that can name no type of this one', () => {
    expect(compileText(spec, {}, inner('endian: le'))).not.toContain('enterType')
  })
})

test('an object that is written by hand may read what contains it', () => {
  const spec = `
meta: { id: outer, ks-opaque-types: true }
seq:
  - { id: more, type: u1 }
  - { id: by_hand, type: by_hand, if: more != 0 }
`
  class ByHand extends KaitaiStruct {
    readonly inner: InstanceType<Loaded> = new Outer(undefined, this)

    override _read(): void {
      this.inner._io = this._io
      this.inner._read()
    }
  }
  const Outer: Loaded = loadSpec(spec, {}, { by_hand: ByHand })
  const bytes = new Uint8Array(31).fill(1, 0, 30)
  expect(Outer.read(bytes).byHand.inner.more).toBe(1)
  expect(() => readWith(Outer, bytes, { maxDepth: 20 })).toThrow('objects are more than 20 levels deep')
})
