import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { KaitaiStream } from '../stream/stream.js'
import { MemorySource } from '../testing/memory-source.js'
import {
  attemptAll,
  chosen,
  closeAll,
  operation,
  single,
  type Family,
  type Operation,
} from '../testing/stream-operations.js'
import { PagedStream } from './paged-stream.js'

/** Does the same in memory and in pages, and compares. */
function run(operate: Operation, choice: number, [memory, paged]: readonly [Family, Family]): void {
  const [expected, actual] = [memory, paged].map((family) => {
    const io = chosen(family, choice)
    let result
    try {
      const value = operate(io, family)
      result = value instanceof Uint8Array ? value.slice() : value
    } catch (error) {
      if (!(error instanceof KaitaiError)) throw error
      result = error.name
    }
    return { result, pos: io.pos, eof: io.eof, bits: Math.abs(io._bitsLeft) }
  })
  expect(actual).toEqual(expected)
}

const tinyPages = fc.record({
  pageSize: fc.integer({ min: 1, max: 24 }),
  maxPages: fc.integer({ min: 2, max: 4 }),
})
const steps = fc.array(fc.tuple(operation, fc.nat()), { maxLength: 60 })

function sameBytes([memory, paged]: readonly [Family, Family], source: MemorySource): void {
  const all = (family: Family): Uint8Array[] =>
    [...family.growing, ...family.fixed].map((io) => io.toByteArray())
  expect(all(paged)).toEqual(all(memory))
  paged.growing[0]!.close()
  expect(source.bytes).toEqual(memory.growing[0]!.toByteArray())
}

test('operations on tiny pages do what they do in memory', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100, max: 3 }), tinyPages, steps, (start, paging, list) => {
      const source = new MemorySource(start.slice())
      const both = [
        single(new KaitaiStream(start.slice())),
        single(new PagedStream(source, { paging })),
      ] as const
      for (const [operate, choice] of list) run(operate, choice, both)
      sameBytes(both, source)
    }),
    { numRuns: 1500 },
  )
})

test('they do while the stream grows, too', () => {
  fc.assert(
    fc.property(tinyPages, steps, (paging, list) => {
      const source = new MemorySource(new Uint8Array(0))
      const both = [
        single(new KaitaiStream()),
        single(new PagedStream(source, { grows: true, paging })),
      ] as const
      for (const [operate, choice] of list) run(operate, choice, both)
      for (const family of both) closeAll(family)
      sameBytes(both, source)
    }),
    { numRuns: 1500 },
  )
})

test('a write that fails leaves everything as it was, and one that does not stays', () => {
  const writes = fc.array(fc.tuple(fc.boolean(), steps), { maxLength: 6 })
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 100 }),
      fc.boolean(),
      tinyPages,
      writes,
      (start, grows, paging, list) => {
        const source = new MemorySource(start.slice())
        const io = new PagedStream(source, { grows, paging })
        for (const [fails, operations] of list) {
          const before = stateOf(io)
          const write = (): void => {
            const family = single(io)
            attemptAll(operations, family)
            if (!fails) closeAll(family)
            if (fails) throw new KaitaiError('late')
          }
          const transact = (): void => io._transact(() => undefined, write)
          if (!fails) {
            const expected = written(io, before.bytes, grows, operations)
            transact()
            expect(io.toByteArray()).toEqual(expected)
            continue
          }
          expect(transact).toThrow('late')
          expect(stateOf(io)).toEqual(before)
        }
        const all = io.toByteArray()
        io.close()
        expect(source.bytes).toEqual(all)
        expect(source.scratches.every(({ closed }) => closed)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

function stateOf(io: PagedStream): { bytes: Uint8Array; at: number } {
  return { bytes: io.toByteArray(), at: io._at }
}

/** What the same operations make of the bytes in memory. */
function written(
  io: PagedStream,
  bytes: Uint8Array,
  grows: boolean,
  operations: readonly [Operation, number][],
): Uint8Array {
  const memory = grows ? new KaitaiStream() : new KaitaiStream(bytes.slice())
  if (grows) memory.writeBytes(bytes)
  memory._at = io._at
  const family = single(memory)
  attemptAll(operations, family)
  closeAll(family)
  return memory.toByteArray()
}
