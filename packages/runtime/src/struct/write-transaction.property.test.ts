import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { PagedStream } from '../paged/paged-stream.js'
import { KaitaiStream } from '../stream/stream.js'
import { MemorySource } from '../testing/memory-source.js'
import { attemptAll, closeAll, operation, single, type Operation } from '../testing/stream-operations.js'

/** What a write does: operations, and writes that are parts of it. */
interface Write {
  readonly fails: boolean
  readonly steps: readonly (readonly [Operation, number] | Write)[]
}

const { write } = fc.letrec<{ write: Write }>((tie) => ({
  write: fc.record({
    fails: fc.boolean(),
    steps: fc.array(
      fc.oneof(
        { maxDepth: 2, depthIdentifier: 'write' },
        { weight: 5, arbitrary: fc.tuple(operation, fc.nat()) },
        { weight: 1, arbitrary: tie('write') },
      ),
      { maxLength: 20 },
    ),
  }),
}))

const stateOf = (io: KaitaiStream): unknown => ({
  bytes: io.toByteArray(),
  at: io._at,
  eof: io.eof,
  size: io.size,
})

/** Writes, and compares with the same done to a copy that nothing is put back in. */
function run(io: KaitaiStream, { fails, steps }: Write): void {
  const before = stateOf(io)
  const family = single(io)
  const transact = (): void =>
    io._transact(
      () => undefined,
      () => {
        for (const step of steps) {
          if ('steps' in step) run(family.growing.at(-1)!, step)
          else attemptAll([step], family)
        }
        if (fails) throw new KaitaiError('late')
        closeAll(family)
      },
    )
  if (!fails) return transact()
  expect(transact).toThrow('late')
  expect(stateOf(io)).toEqual(before)
}

/** The same without any write that fails, and as if the others were no writes. */
function redo(io: KaitaiStream, { fails, steps }: Write): void {
  if (fails) return
  const family = single(io)
  for (const step of steps) {
    if ('steps' in step) redo(family.growing.at(-1)!, step)
    else attemptAll([step], family)
  }
  closeAll(family)
}

const paging = { pageSize: 4, maxPages: 2 }

test.each(['growing', 'fixed', 'growing paged', 'fixed paged'])(
  'a write that fails leaves a %s stream as it was, one that does not stays',
  (kind) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(200),
        fc.array(write, { maxLength: 4 }),
        (start, at, list) => {
          const around = new Uint8Array(start.length + 20).fill(0xcc)
          around.set(start, 10)
          const make = (): KaitaiStream => {
            const io =
              kind === 'growing'
                ? new KaitaiStream()
                : kind === 'fixed'
                  ? new KaitaiStream(around.slice().subarray(10, 10 + start.length))
                  : new PagedStream(new MemorySource(start.slice()), {
                      paging,
                      grows: kind !== 'fixed paged',
                    })
            if (kind === 'growing') io.writeBytes(start)
            io.seek(at)
            return io
          }
          const [io, expected] = [make(), make()]
          for (const each of list) {
            run(io, each)
            redo(expected, each)
            expect(stateOf(io)).toEqual(stateOf(expected))
          }
          if (kind === 'fixed') expect(io._storage.buffer.byteLength).toBe(around.length)
        },
      ),
      { numRuns: 300 },
    )
  },
)
