import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EndOfStreamError } from '../errors.js'
import { numberKinds } from '../testing/number-kinds.js'
import { NoRoom, RegionModel } from '../testing/region-model.js'
import { KaitaiInput } from './input.js'
import { KaitaiStream } from './stream.js'

/** The streams of one test: the growing ones, innermost last, and the regions of fixed size, of any age. */
interface Family {
  readonly growing: [KaitaiStream, RegionModel][]
  readonly fixed: [KaitaiStream, RegionModel][]
}

/** Does the same to a stream and to its model. */
type Operation = (io: KaitaiStream, model: RegionModel, family: Family) => void

const bytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength })
const bits = fc
  .integer({ min: 1, max: 64 })
  .chain((count) => fc.tuple(fc.bigInt({ min: 0n, max: 2n ** BigInt(count) - 1n }), fc.constant(count)))

const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.oneof(bytes(20), bytes(700)).map((list): Operation => (io, model) => {
    both(
      () => io.writeBytes(list),
      () => model.write(Array.from(list)),
    )
  }),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value): Operation => (io, model) => {
    const encoded = new Uint8Array(8)
    new DataView(encoded.buffer).setBigUint64(0, value)
    both(
      () => io.writeU8be(value),
      () => model.write(Array.from(encoded)),
    )
  }),
  fc
    .tuple(bits, fc.constantFrom('be' as const, 'le' as const))
    .map(([[value, count], order]): Operation => (io, model) => {
      for (const width of [count, 3]) {
        both(
          () => (order === 'be' ? io.writeBitsBeBig(value, width) : io.writeBitsLeBig(value, width)),
          () => model.writeBits(BigInt.asUintN(width, value), width, order),
        )
      }
    }),
  fc.nat({ max: 400 }).map((pos): Operation => (io, model) => {
    io.seek(pos)
    model.seek(pos)
  }),
  fc.nat({ max: 300 }).map((size): Operation => (io, model, { fixed }) => {
    both(
      () => io.writeSubstream(size),
      () => model.region(size),
      (child, childModel) => fixed.push([child, childModel]),
    )
  }),
  fc.constant<Operation>((_, __, { growing }) => {
    const [io, model] = growing.at(-1)!
    both(
      () => io.growingSubstream(),
      () => model.growing(),
      (child, childModel) => growing.push([child, childModel]),
    )
  }),
  fc.constant<Operation>((_, __, family) => {
    if (family.growing.length > 1) closeInnermost(family)
  }),
)

/** Either both do it, or both have no room and change nothing. */
function both<S, M>(run: () => S, model: () => M, then?: (result: S, modelResult: M) => unknown): void {
  let expected: M
  try {
    expected = model()
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error
    expect(run).toThrow(EndOfStreamError)
    return
  }
  const result = run()
  then?.(result, expected)
}

function closeInnermost({ growing, fixed }: Family): void {
  const child = growing.pop()!
  const parent = growing.at(-1)!
  parent[0].closeSubstream(child[0])
  parent[1].close(child[1])
  fixed.push(child)
}

function agree([io, model]: [KaitaiStream, RegionModel]): void {
  expect([io.pos, io.eof, io.size]).toEqual([model.pos, model.eof, model.contents.length])
  expect(Array.from(io.toByteArray())).toEqual(model.contents)
}

const steps = fc.array(fc.tuple(operations, fc.nat()), { maxLength: 40 })

function runSteps(io: KaitaiStream, model: RegionModel, list: [Operation, number][]): void {
  const family: Family = { growing: [[io, model]], fixed: [] }
  for (const [operation, choice] of list) {
    const open = [family.growing.at(-1)!, ...family.fixed]
    const [stream, streamModel] = open[choice % open.length]!
    operation(stream, streamModel, family)
    expect([stream.pos, stream.eof]).toEqual([streamModel.pos, streamModel.eof])
  }
  while (family.growing.length > 1) closeInnermost(family)
  for (const pair of [...family.growing, ...family.fixed]) agree(pair)
}

test('a growing stream and its substreams of any age hold what was written to them', () => {
  fc.assert(
    fc.property(steps, (list) => {
      runSteps(new KaitaiStream(), new RegionModel([], 0, 0, Infinity), list)
    }),
    { numRuns: 1000 },
  )
})

test('a fixed-length stream and its substreams do too, and never write beyond its end', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 }), steps, (size, list) => {
      const around = new Uint8Array(size + 20).fill(0xcc)
      const model = new RegionModel(Array<number>(size).fill(0xcc), 0, size, size)
      runSteps(new KaitaiStream(around.subarray(10, 10 + size)), model, list)
      expect(around.subarray(0, 10).every((byte) => byte === 0xcc)).toBe(true)
      expect(around.subarray(10 + size).every((byte) => byte === 0xcc)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

const anyNumber = fc.constantFrom(...numberKinds).chain((kind) => fc.tuple(fc.constant(kind), kind.values))

test('a mix of numbers of all types reads back', () => {
  fc.assert(
    fc.property(fc.array(anyNumber, { maxLength: 100 }), (list) => {
      const io = new KaitaiStream()
      for (const [{ write }, value] of list) write(io, value)
      const input = new KaitaiInput(io.toByteArray())
      expect(list.map(([{ read }]) => read(input))).toEqual(list.map(([, value]) => value))
      expect(input.eof).toBe(true)
    }),
  )
})
