import fc from 'fast-check'
import { KaitaiError } from '../errors.js'
import type { KaitaiStream } from '../stream/stream.js'
import { readTerminatedText, readText } from '../stream/read-text.js'
import { writeBytesLimitMulti } from '../stream/write-limit.js'
import { isFull } from '../stream/write-to-end.js'
import { utf16le } from '../text/utf16.js'
import { utf8 } from '../text/utf8.js'
import { numberKinds } from './number-kinds.js'

/** The streams over the same bytes: the growing ones, innermost last, and the regions of fixed size, of any age. */
export interface Family {
  readonly growing: KaitaiStream[]
  readonly fixed: KaitaiStream[]
}

/** What a stream does; the result is compared. */
export type Operation = (io: KaitaiStream, family: Family) => unknown

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

const encoding = fc.constantFrom(utf8, utf16le)

const texts = fc.oneof(
  called('readText', fc.tuple(size, encoding), (count, by) => (io) => readText(io, count, by)),
  called(
    'readTerminatedText',
    fc.tuple(byte, encoding),
    (term, by) => (io) => readTerminatedText(io, term, by),
  ),
  called(
    'writeText',
    fc.tuple(fc.string({ maxLength: 70 }), encoding),
    (text, by) => (io) => io.writeText(text, by),
  ),
)

const places = fc.oneof(
  called('seek', fc.tuple(size), (pos) => (io) => io.seek(pos)),
  called(
    'skip',
    fc.tuple(fc.integer({ min: -12, max: 12 })),
    (step) => (io) => io.seek(Math.max(0, io.pos + step)),
  ),
  called('away and back', fc.tuple(size, bits), (pos, count) => (io) => {
    const at = io._at
    try {
      io.seek(pos)
      return io.readBitsBeBig(count)
    } finally {
      io._at = at
    }
  }),
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

/** Whatever can be done to a stream. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 4, arbitrary: bitFields },
  { weight: 3, arbitrary: byteArrays },
  { weight: 2, arbitrary: texts },
  { weight: 2, arbitrary: places },
  { weight: 1, arbitrary: substreams },
)

/** Does nothing if no growing substream is open. */
export function closeInnermost({ growing, fixed }: Family): void {
  if (growing.length < 2) return
  const child = growing.pop()!
  growing.at(-1)!.closeSubstream(child)
  fixed.push(child)
}

/** One of the streams that can be written now. */
export function chosen({ growing, fixed }: Family, choice: number): KaitaiStream {
  const open = [growing.at(-1)!, ...fixed]
  return open[choice % open.length]!
}

export function single(io: KaitaiStream): Family {
  return { growing: [io], fixed: [] }
}

/** Does one after the other, as far as they can be done. */
export function attemptAll(operations: readonly (readonly [Operation, number])[], family: Family): void {
  for (const [operate, choice] of operations) {
    try {
      operate(chosen(family, choice), family)
    } catch (error) {
      if (!(error instanceof KaitaiError)) throw error
    }
  }
}

export function closeAll(family: Family): void {
  while (family.growing.length > 1) closeInnermost(family)
}
