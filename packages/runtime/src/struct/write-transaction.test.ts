import { describe, expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { PagedStream } from '../paged/paged-stream.js'
import type { KaitaiInput } from '../stream/input.js'
import { KaitaiStream } from '../stream/stream.js'
import { MemorySource } from '../testing/memory-source.js'
import { ReadWriteKaitaiStruct } from './read-write-struct.js'
import { writableStream } from './writable-stream.js'

/** One byte where it is written, and whatever else a test has in mind. */
class Part extends ReadWriteKaitaiStruct {
  readonly #then: (io: KaitaiStream) => void

  constructor(then: (io: KaitaiStream) => void = () => undefined) {
    super()
    this.#then = then
  }

  override _read(): void {}
  _checkFields(): void {}
  _fill(): void {}

  _writeFields(io: KaitaiStream): void {
    this._io = io
    io.writeU1(0xff)
    this.#then(io)
  }
}

/** Writes a part to a stream that was given, as a parse instance with `io` does, and goes back there. */
function toGiven(own: KaitaiInput, given: KaitaiStream, pos: number, part: Part = new Part()): void {
  const io = writableStream(
    () => given,
    own,
    () => expect.unreachable(),
    true,
  )
  if (io === undefined) return
  const { _at: at } = io
  io.seek(pos)
  part._writeFields(io)
  io._at = at
}

const late = (): never => {
  throw new KaitaiError('late')
}

const bytes = (): Uint8Array => new Uint8Array(10).fill(7)
const paging = { pageSize: 4, maxPages: 2 }
const kinds: Record<string, () => KaitaiStream> = {
  'fixed memory': () => new KaitaiStream(bytes()),
  'growing memory': () => {
    const io = new KaitaiStream()
    io.writeBytes(bytes())
    return io
  },
  'fixed pages': () => new PagedStream(new MemorySource(bytes()), { paging }),
  'growing pages': () => new PagedStream(new MemorySource(bytes()), { paging, grows: true }),
}
const names = Object.keys(kinds)
const pairs = names.flatMap((own) => names.map((given) => [own, given] as const))

/** A stream of the kind, in the middle of a byte. */
function open(kind: string): KaitaiStream {
  const io = kinds[kind]!()
  io.seek(1)
  io.readBitsBe(3)
  return io
}
const stateOf = (io: KaitaiStream): unknown => [io.toByteArray(), io._at, io.size]
const untouched = [bytes(), -(2 * 16 + 5), 10]

describe.each(pairs)('a write to %s that also writes to given %s', (ownKind, givenKind) => {
  test('leaves both as they were if it fails, and the objects too', () => {
    const [own, given] = [open(ownKind), open(givenKind)]
    const part = new Part()
    const write = (): void =>
      new Part((io) => {
        toGiven(io, given, 0, part)
        for (let pos = 1; pos < 9; pos++) toGiven(io, given, pos)
        given.seek(3)
        late()
      })._write(own)
    for (let attempt = 0; attempt < 2; attempt++) {
      expect(write).toThrow('late')
      expect([stateOf(own), stateOf(given)]).toEqual([untouched, untouched])
      expect(() => part._io).toThrow('neither read nor written')
    }
  })

  test('stays in both if it does not', () => {
    const [own, given] = [open(ownKind), open(givenKind)]
    const part = new Part()
    new Part((io) => toGiven(io, given, 9, part))._write(own)
    expect([own.toByteArray()[2], own.pos]).toEqual([0xff, 3])
    expect([given.toByteArray()[9], given._at]).toEqual([0xff, -(2 * 16 + 5)])
    expect(part._io).toBe(given)
    // And is over: what is written by hand is written.
    given.seek(0)
    given.writeU1(1)
    expect(() => new Part(late)._write(given)).toThrow('late')
    expect(given.toByteArray().subarray(0, 2)).toEqual(Uint8Array.of(1, 7))
  })

  test('leaves both as they were if a write that is a part of it has written to the given one', () => {
    const [own, given] = [open(ownKind), open(givenKind)]
    const part = new Part()
    const inner = new Part((io) => toGiven(io, given, 0, part))
    expect(() =>
      new Part((io) => {
        inner._write(io)
        toGiven(io, given, 1)
        inner._write(io)
        late()
      })._write(own),
    ).toThrow('late')
    expect([stateOf(own), stateOf(given)]).toEqual([untouched, untouched])
    expect(() => part._io).toThrow('neither read nor written')
    new Part((io) => inner._write(io))._write(own)
    expect([given.toByteArray()[0], given._at]).toEqual([0xff, -(2 * 16 + 5)])
  })

  test('goes on where a part of it has failed, as if that had never begun', () => {
    const [own, given] = [open(ownKind), open(givenKind)]
    const inner = new Part((io) => {
      io.writeBytes(new Uint8Array(6))
      for (let pos = 0; pos < 9; pos++) toGiven(io, given, pos)
      late()
    })
    new Part((io) => {
      for (const pos of [1, 2]) {
        expect(() => inner._write(io)).toThrow('late')
        toGiven(io, given, pos)
      }
    })._write(own)
    expect([own.toByteArray(), own.pos]).toEqual([Uint8Array.of(7, 7, 0xff, 7, 7, 7, 7, 7, 7, 7), 3])
    expect(given.toByteArray()).toEqual(Uint8Array.of(7, 0xff, 0xff, 7, 7, 7, 7, 7, 7, 7))
  })
})

test('a region of the same file goes back to where it was', () => {
  const whole = open('fixed pages')
  whole.seek(0)
  const [own, given] = [whole.substream(4), whole.substream(6)]
  given.readBitsLe(3)
  const { _at: at } = given
  expect(() =>
    new Part((io) => {
      toGiven(io, given, 4)
      given.seek(2)
      late()
    })._write(own),
  ).toThrow('late')
  expect([whole.toByteArray(), given._at]).toEqual([bytes(), at])
})

test('what a given file is given is in it with the next flush, and not before all is written', () => {
  const source = new MemorySource(bytes())
  const given = new PagedStream(source, { paging })
  new Part((io) => {
    for (let pos = 0; pos < 10; pos++) toGiven(io, given, pos)
    given.flush()
    expect(source.bytes).toEqual(bytes())
  })._write(new KaitaiStream())
  given.close()
  expect(source.bytes).toEqual(new Uint8Array(10).fill(0xff))
  expect(source.scratches.every(({ closed }) => closed)).toBe(true)
})

test('a given file for reading only can not be written, and nothing else is then', () => {
  const given = new PagedStream(new MemorySource(bytes(), false))
  const own = open('fixed memory')
  expect(() => new Part((io) => toGiven(io, given, 0))._write(own)).toThrow('was opened for reading only')
  expect(stateOf(own)).toEqual(untouched)
})

test('a given file that fails before all is in its pages makes the write fail, and nothing else', () => {
  const source = new MemorySource(bytes())
  const given = new PagedStream(source, { paging })
  const own = open('fixed memory')
  // In three pages, of which two are in memory, so that they are put into these only when nothing more is written.
  const part = new Part((to) => to.writeBytes(new Uint8Array(9)))
  const write = (): void =>
    new Part((io) => {
      toGiven(io, given, 0, part)
      source.failing = 'read'
    })._write(own)
  expect(write).toThrow('read')
  source.failing = undefined
  expect([stateOf(own), given.toByteArray()]).toEqual([untouched, bytes()])
})

test('a given file that fails when all is written keeps no other from being written', () => {
  const sources = [new MemorySource(bytes()), new MemorySource(bytes())] as const
  const [one, other] = sources.map((source) => new PagedStream(source, { paging })) as [
    PagedStream,
    PagedStream,
  ]
  const write = (): void =>
    new Part((io) => {
      for (const given of [one, other]) for (let pos = 0; pos < 10; pos++) toGiven(io, given, pos)
      // The pages that are changed twice would be written now, to make room for those that are taken back.
      sources[0].failing = 'write'
    })._write(new KaitaiStream())
  expect(write).toThrow('write')
  sources[0].failing = undefined
  for (const given of [one, other]) given.close()
  for (const source of sources) expect(source.bytes).toEqual(new Uint8Array(10).fill(0xff))
})
