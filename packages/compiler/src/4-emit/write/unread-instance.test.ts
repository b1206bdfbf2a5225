import { KaitaiStream, PagedStream, type PagedSource } from '@unplugin-ksy/runtime'
import { describe, expect, test } from 'vitest'
import { hex, loadSpec, thrownBy, toHex } from '../testing/load-spec.js'

const spec = `
meta: { id: file, endian: be }
seq:
  - { id: len_name, type: u1 }
  - { id: name, size: len_name }
  - { id: part, type: part, size: 8 }
instances:
  body: { pos: 16, size: 4 }
  table: { pos: 20, type: entry, repeat: expr, repeat-expr: 2 }
types:
  part:
    seq:
      - { id: kind, type: u1 }
    instances:
      inner: { pos: 4, size: 4 }
  entry:
    seq:
      - { id: ofs, type: u1 }
    instances:
      data: { io: _root._io, pos: ofs, size: 2, if: ofs != 0 }
`
const File = loadSpec(spec)
const bytes = hex('02 61 62 07 00 00 00 31 32 33 34 00 00 00 00 00 41 42 43 44 18 1a 00 00 51 52 53 54')

/** Pages of four bytes, so that it can be seen which were read. */
function open(content: Uint8Array = bytes): { io: PagedStream; reads: number[]; content: Uint8Array } {
  const copy = content.slice()
  const reads: number[] = []
  const source: PagedSource = {
    name: 'test',
    writable: true,
    size: copy.length,
    read(offset, target) {
      reads.push(offset)
      target.set(copy.subarray(offset, offset + target.length))
    },
    write: (offset, written) => copy.set(written, offset),
    resize: () => undefined,
    scratch: () => source,
    close: () => undefined,
  }
  return { io: new PagedStream(source, { paging: { pageSize: 4, maxPages: 8 } }), reads, content: copy }
}

describe('a parse instance that was never read', () => {
  test('is not read to be written to the file that it is in', () => {
    const { io, reads, content } = open()
    const file = File.read(io)
    file.part.kind = 9
    file.table[1].data = hex('61 62')
    file._write(io)
    io.close()
    expect(reads.toSorted((a, b) => a - b)).toEqual([0, 20, 24])
    expect(toHex(content)).toBe(toHex(bytes).replace('07', '09').replace('53 54', '61 62'))
  })

  test('is read when something asks for it, before and after', () => {
    const { io } = open()
    const file = File.read(io)
    file._write(io)
    expect(toHex(file.body)).toBe('41 42 43 44')
    file.body = hex('45 46 47 48')
    file._write(io)
    expect(toHex(File.read(new KaitaiStream(io.toByteArray())).body)).toBe('45 46 47 48')
  })

  test('moves with the object that it is a part of', () => {
    const { io, reads } = open()
    const file = File.read(io)
    file.name = hex('61 62 63')
    file.lenName = 3
    file._write(io)
    expect(reads).toContain(16)
    expect(toHex(file.part.inner)).toBe('31 32 33 34')
    const again = File.read(new KaitaiStream(io.toByteArray()))
    expect([toHex(again.name), toHex(again.part.inner)]).toEqual(['61 62 63', '31 32 33 34'])
  })

  test('is read to be written to another file', () => {
    const { io } = open()
    const file = File.read(io)
    const other = open(new Uint8Array(bytes.length))
    file._write(other.io)
    expect(toHex(other.io.toByteArray())).toBe(toHex(bytes))
  })

  test('is read to be checked when only that is asked for', () => {
    const { io, reads } = open()
    File.read(io)._check()
    expect(reads).toContain(16)
  })

  test('is still missed in an object that is new', () => {
    const { io } = open()
    const file = File.read(io)
    file.part = new File.Part()
    file.part.kind = 1
    expect(thrownBy(() => file._write(io))).toMatchObject({ name: 'ConsistencyError', path: 'part.inner' })
    expect(toHex(io.toByteArray())).toBe(toHex(bytes))
  })
})

test('a write to a file that fails late leaves all bytes, the position and the streams of all objects', () => {
  const { io } = open(bytes.subarray(0, 27))
  const file = File.read(io)
  file.part.kind = 9
  file.table[1].data = hex('61 62')
  file.table[1].ofs = 26
  const before = file.part._io
  expect(thrownBy(() => file._write(io))).toMatchObject({
    name: 'EndOfStreamError',
    path: 'table[1].data',
    message: expect.stringContaining('needed 2 bytes of test, 1 left') as string,
  })
  expect(toHex(io.toByteArray())).toBe(toHex(bytes.subarray(0, 27)))
  expect([file.part._io, io.pos]).toEqual([before, 11])
})
