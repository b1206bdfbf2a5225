import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KaitaiError } from '../errors.js'
import { KaitaiStream } from '../stream/stream.js'
import { writeBytesLimitMulti } from '../stream/write-limit.js'
import { isFull } from '../stream/write-to-end.js'
import { MemorySource } from '../testing/memory-source.js'
import { numberKinds } from '../testing/number-kinds.js'
import { PagedStream } from './paged-stream.js'

/** The streams over the same bytes: the growing ones, innermost last, and the regions of fixed size, of any age. */
interface Family {
  readonly growing: KaitaiStream[]
  readonly fixed: KaitaiStream[]
}

/** What a stream does; the result is compared. */
type Operation = (io: KaitaiStream, family: Family) => unknown

/** Lets a counterexample say what was done. */
function called<Args extends readonly unknown[]>(
  name: string,
  args: fc.Arbitrary<Args>,
  operate: (...args: Args) => Operation,
): fc.Arbitrary<Operation> {
  return args.map((list) =>
    Object.assign(operate(...list), {
      [fc.toStringMethod]: () => `${name}(${list.map((each) => fc.stringify(each)).join()})`,
    }),
  )
}

const bytes = fc.oneof(
  { weight: 5, arbitrary: fc.uint8Array({ maxLength: 12, max: 3 }) },
  fc.nat({ max: 9000 }).map((size) => new Uint8Array(size).fill(1)),
)
const byte = fc.nat({ max: 3 })
const size = fc.oneof({ weight: 5, arbitrary: fc.nat({ max: 12 }) }, fc.integer({ min: 0, max: 9000 }))
const flag = fc.boolean()
const bits = fc.integer({ min: 1, max: 64 })
const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

const none = fc.constant<[]>([])

const numbers = fc.constantFrom(...numberKinds).chain((kind) =>
  fc.oneof(
    called(`write${kind.name}`, fc.tuple(kind.values), (value) => (io) => kind.write(io, value)),
    called(`read${kind.name}`, none, () => (io) => kind.read(io)),
  ),
)

const bitFields = fc.oneof(
  called('readBitsBe', fc.tuple(bits), (count) => (io) => io.readBitsBeBig(count)),
  called('readBitsLe', fc.tuple(bits), (count) => (io) => io.readBitsLeBig(count)),
  called('writeBitsBe', fc.tuple(word, bits), (value, count) => (io) => io.writeBitsBeBig(value, count)),
  called('writeBitsLe', fc.tuple(word, bits), (value, count) => (io) => io.writeBitsLeBig(value, count)),
  called('alignToByte', none, () => (io) => io.alignToByte()),
)

const byteArrays = fc.oneof(
  called('readBytes', fc.tuple(size), (count) => (io) => io.readBytes(count)),
  called('readBytesFull', none, () => (io) => io.readBytesFull()),
  called(
    'readBytesTerm',
    fc.tuple(byte, flag, flag, flag),
    (...args) =>
      (io) =>
        io.readBytesTerm(...args),
  ),
  called(
    'readBytesTermMulti',
    fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 4, max: 3 }), flag, flag, flag),
    (...args) =>
      (io) =>
        io.readBytesTermMulti(...args),
  ),
  called('writeBytes', fc.tuple(bytes), (list) => (io) => io.writeBytes(list)),
  called(
    'writeBytesLimit',
    fc.tuple(bytes, size, byte, byte),
    (...args) =>
      (io) =>
        io.writeBytesLimit(...args),
  ),
  called(
    'writeBytesLimitMulti',
    fc.tuple(bytes, size, fc.uint8Array({ maxLength: 4 }), byte),
    (...args) =>
      (io) =>
        writeBytesLimitMulti(io, ...args),
  ),
  called('writePadding', fc.tuple(size, byte), (count, value) => (io) => io.writePadding(count, value)),
)

const places = fc.oneof(
  called('seek', fc.tuple(size), (pos) => (io) => io.seek(pos)),
  called(
    'skip',
    fc.tuple(fc.integer({ min: -12, max: 12 })),
    (step) => (io) => io.seek(Math.max(0, io.pos + step)),
  ),
  called('size', none, () => (io) => [io.size, io.pos, io.eof, isFull(io)]),
  called('toByteArray', none, () => (io) => io.toByteArray()),
)

const substreams = fc.oneof(
  called(
    'substream',
    fc.tuple(size),
    (count) =>
      (io, { fixed }) =>
        void fixed.push(io.substream(count)),
  ),
  called(
    'writeSubstream',
    fc.tuple(size),
    (count) =>
      (io, { fixed }) =>
        void fixed.push(io.writeSubstream(count)),
  ),
  called(
    'growingSubstream',
    none,
    () =>
      (_, { growing }) =>
        void growing.push(growing.at(-1)!.growingSubstream()),
  ),
  called('closeSubstream', none, () => (_, family) => closeInnermost(family)),
)

const operation = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 4, arbitrary: bitFields },
  { weight: 3, arbitrary: byteArrays },
  { weight: 2, arbitrary: places },
  { weight: 1, arbitrary: substreams },
)

function closeInnermost({ growing, fixed }: Family): void {
  if (growing.length < 2) return
  const child = growing.pop()!
  growing.at(-1)!.closeSubstream(child)
  fixed.push(child)
}

/** Does the same in memory and in pages, and compares. */
function run(operate: Operation, choice: number, [memory, paged]: readonly [Family, Family]): void {
  const [expected, actual] = [memory, paged].map((family) => {
    const open = [family.growing.at(-1)!, ...family.fixed]
    const io = open[choice % open.length]!
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

const single = (io: KaitaiStream): Family => ({ growing: [io], fixed: [] })

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
      while (both[0].growing.length > 1) for (const family of both) closeInnermost(family)
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
          const before = { bytes: io.toByteArray(), pos: io.pos }
          const write = (): void => {
            for (const [operate] of operations) attempt(operate, single(io))
            io.alignToByte()
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
          expect({ bytes: io.toByteArray(), pos: io.pos }).toEqual(before)
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

/** What the same operations make of the bytes in memory. */
function written(
  io: PagedStream,
  bytes: Uint8Array,
  grows: boolean,
  operations: readonly [Operation, number][],
): Uint8Array {
  const memory = grows ? new KaitaiStream() : new KaitaiStream(bytes.slice())
  if (grows) memory.writeBytes(bytes)
  memory.seek(io.pos)
  for (const [operate] of operations) attempt(operate, single(memory))
  return memory.toByteArray()
}

function attempt(operate: Operation, family: Family): void {
  try {
    operate(family.growing[0]!, family)
  } catch (error) {
    if (!(error instanceof KaitaiError)) throw error
  }
}
