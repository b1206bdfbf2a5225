import { describe, expect, test } from 'vitest'
import { checkAtEnd } from '../check/at-end.js'
import { ConsistencyError, EndOfStreamError } from '../errors.js'
import { PagedStream } from '../paged/paged-stream.js'
import { writeTransaction } from '../struct/write-transaction.js'
import { MemorySource } from '../testing/memory-source.js'
import { KaitaiStream } from './stream.js'
import { writeToEnd } from './write-to-end.js'

const paging = { pageSize: 4, maxPages: 8 }
const streams = {
  'in memory': () => new KaitaiStream(),
  'in pages': () => new PagedStream(new MemorySource(new Uint8Array()), { paging, grows: true }),
}

describe.each(Object.entries(streams))('growing streams that end at the same place, %s', (_, open) => {
  /** A byte, and then a stream that takes all that is left and has a byte; within a write. */
  function write(run: (io: KaitaiStream, rest: KaitaiStream) => void): KaitaiStream[] {
    const io = open()
    let rest = io
    writeTransaction(io, () => {
      io.writeU1(1)
      writeToEnd(io, (child) => {
        child.writeU1(2)
        rest = child
      })
      run(io, rest)
    })
    return [io, rest]
  }

  function at(io: KaitaiStream, pos: number, value: number): void {
    io.seek(pos)
    io.writeU1(value)
  }

  test('what one has written is a part of the others, and is not filled with zeros', () => {
    const [io, rest] = write((outer, inner) => {
      at(inner, 5, 3)
      expect([outer.size, inner.size]).toEqual([7, 6])
      at(outer, 4, 4)
      at(outer, 9, 5)
      at(inner, 10, 6)
      inner.writeU1(7)
      expect([outer.size, inner.size]).toEqual([13, 12])
      at(outer, 15, 8)
    })
    const bytes = [1, 2, 0, 0, 4, 0, 3, 0, 0, 5, 0, 6, 7, 0, 0, 8]
    expect(io!.toByteArray()).toEqual(Uint8Array.from(bytes))
    expect(rest!.toByteArray()).toEqual(Uint8Array.from(bytes.slice(1)))
  })

  test('none is written behind what goes up to the end of one', () => {
    write((outer, inner) => {
      at(inner, 3, 3)
      checkAtEnd(inner)
      expect(() => outer.seek(5)).not.toThrow()
      expect(() => outer.writeU1(1)).toThrow(ConsistencyError)
      expect(() => inner.writeU1(1)).toThrow(ConsistencyError)
      at(outer, 4, 4)
    })
  })

  test('nothing goes up to the end of one where another goes on', () => {
    write((outer, inner) => {
      at(outer, 5, 3)
      at(inner, 3, 4)
      expect(() => checkAtEnd(inner)).toThrow('no bytes left up to the end of the stream')
    })
  })

  test('an end that is imagined is none', () => {
    write((outer, inner) => {
      inner._asIfGoingOn(() => expect([inner.size, outer.size]).toEqual([2, 3]))
      expect([inner.size, outer.size]).toEqual([1, 2])
      inner.writeU1(9)
      expect([inner.size, outer.size]).toEqual([2, 3])
    })
  })

  test('the sequence is over even when the stream is back from elsewhere', () => {
    write((outer) => {
      const place = outer._at
      at(outer, 6, 3)
      outer._comeBack(place)
      expect(() => outer.writeU1(1)).toThrow(ConsistencyError)
      at(outer, 2, 4)
    })
  })

  test('only the outermost may grow when all is written', () => {
    const [io, rest] = write(() => {})
    rest!.seek(1)
    expect(() => rest!.writeU1(1)).toThrow(EndOfStreamError)
    io!.seek(2)
    io!.writeU1(3)
    expect([io!.size, rest!.size]).toEqual([3, 1])
  })
})
