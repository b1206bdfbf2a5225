import { EndOfStreamError, KaitaiStream, PagedStream, type PagedSource } from '@unplugin-ksy/runtime'
import { expect, test } from 'vitest'
import { loadSpec, toHex } from '../testing/load-spec.js'

const File = loadSpec(`
meta: { id: file }
params: [{ id: names, type: io }]
seq:
  - { id: ofs_late, type: u1 }
instances:
  name: { io: names, pos: 1, type: name }
  late: { pos: ofs_late, type: u1 }
types:
  name: { seq: [{ id: text, size: 2 }] }
`)

const create = (names: KaitaiStream, ofsLate: number): InstanceType<typeof File> =>
  File.create({ names, ofsLate, name: { text: Uint8Array.of(1, 2) }, late: 9 })

test('a stream that was given is written with the rest', () => {
  const names = new KaitaiStream(Uint8Array.of(7, 7, 7, 7))
  const file = create(names, 1)
  expect(toHex(File.write(file))).toBe('01 09')
  expect(toHex(names.toByteArray())).toBe('07 01 02 07')
  expect(file.name._io).toBe(names)
})

test('a write that fails leaves it as it was, too', () => {
  const names = new KaitaiStream(Uint8Array.of(7, 7, 7, 7))
  const growing = new KaitaiStream()
  growing.writeU1(8)
  for (const stream of [names, growing]) {
    stream.seek(1)
    const before = stream.toByteArray()
    const file = create(stream, 5)
    const io = new KaitaiStream(new Uint8Array(3))
    expect(() => file._write(io)).toThrow(EndOfStreamError)
    expect([toHex(stream.toByteArray()), stream.pos]).toEqual([toHex(before), 1])
    expect(() => file.name._io).toThrow('neither read nor written')
    file.ofsLate = 2
    file._write(io)
    expect(toHex(io.toByteArray())).toBe('02 00 09')
    expect(toHex(stream.toByteArray()).slice(3, 8)).toBe('01 02')
  }
})

test('objects in it may be anywhere: a stream of the same bytes is put back with them', () => {
  const target = new Uint8Array(8).fill(7)
  const whole = new KaitaiStream(target)
  const [io, names] = [whole.substream(3), whole.substream(5)]
  expect(() => create(names, 5)._write(io)).toThrow(EndOfStreamError)
  expect(toHex(target)).toBe('07 07 07 07 07 07 07 07')
  create(names, 2)._write(io)
  expect(toHex(target)).toBe('02 07 09 07 01 02 07 07')
})

test('a file that was given is put back, too', () => {
  const bytes = Uint8Array.of(7, 7, 7, 7)
  const source: PagedSource = {
    name: 'test',
    writable: true,
    size: 4,
    read: (offset, target) => target.set(bytes.subarray(offset, offset + target.length)),
    write: (offset, written) => bytes.set(written, offset),
    resize: () => expect.unreachable(),
    scratch: () => expect.unreachable(),
    close: () => undefined,
  }
  const names = new PagedStream(source)
  const file = create(names, 5)
  const io = new KaitaiStream(new Uint8Array(3))
  expect(() => file._write(io)).toThrow(EndOfStreamError)
  names.flush()
  expect([toHex(bytes), names.pos]).toEqual(['07 07 07 07', 0])
  expect(() => file.name._io).toThrow('neither read nor written')
  file.ofsLate = 2
  file._write(io)
  names.close()
  expect([toHex(bytes), file.name._io]).toEqual(['07 01 02 07', names])
})
