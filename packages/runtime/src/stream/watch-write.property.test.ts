import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConsistencyError } from '../errors.js'
import { PagedStream } from '../paged/paged-stream.js'
import { MemorySource } from '../testing/memory-source.js'
import { KaitaiStream } from './stream.js'
import { watchWrite } from './watch-write.js'
import { writeTerminated } from './write-limit.js'

/** What a write may do at the position of a stream, or elsewhere. */
type Step =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'terminated'; readonly bytes: Uint8Array; readonly padding: number }
  | { readonly kind: 'bits'; readonly value: number; readonly count: number }
  | { readonly kind: 'part'; readonly size: number; readonly steps: readonly Step[] }
  | {
      readonly kind: 'instance'
      readonly pos: number
      readonly inRoot: boolean
      readonly steps: readonly Step[]
    }

const fewValues = fc.constantFrom(0, 1, 3, 255)
const bytes = fc.array(fewValues, { minLength: 1, maxLength: 3 }).map((list) => Uint8Array.from(list))
const { steps } = fc.letrec<{ steps: readonly Step[] }>((tie) => ({
  steps: fc.array(
    fc.oneof(
      { maxDepth: 3, depthIdentifier: 'step' },
      fc.record({ kind: fc.constant('bytes'), bytes }),
      fc.record({
        kind: fc.constant('terminated'),
        bytes: bytes.map((list) => list.map((value) => value | 1)),
        padding: fc.nat(2),
      }),
      fc.record({ kind: fc.constant('bits'), value: fc.nat(1), count: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ kind: fc.constant('part'), size: fc.nat(4), steps: tie('steps') }),
      fc.record({
        kind: fc.constant('instance'),
        pos: fc.nat(4),
        inRoot: fc.boolean(),
        steps: tie('steps'),
      }),
    ) as fc.Arbitrary<Step>,
    { maxLength: 5 },
  ),
}))

/** Bits of the same value all over: they say as much about overlaps as any others. */
const uniform = (value: number, count: number): number => (value === 0 ? 0 : 2 ** count - 1)

function write(root: KaitaiStream, io: KaitaiStream, list: readonly Step[], isLe: boolean): void {
  for (const step of list) {
    switch (step.kind) {
      case 'bytes':
        io.writeBytes(step.bytes)
        break
      case 'terminated':
        writeTerminated(io, step.bytes, step.bytes.length + 1 + step.padding, Uint8Array.of(0), false, 9)
        break
      case 'bits':
        io[isLe ? 'writeBitsLe' : 'writeBitsBe'](uniform(step.value, step.count), step.count)
        break
      case 'part':
        write(root, io.writeSubstream(step.size), step.steps, isLe)
        break
      case 'instance': {
        const target = step.inRoot ? root : io
        const position = target._setOut()
        target.seek(step.pos)
        write(root, target, step.steps, isLe)
        target._comeBack(position)
      }
    }
  }
}

/** The same bit by bit. */
class Model {
  /** In the order in which they are used. */
  readonly bits: (number | undefined)[] = []
  hasConflict = false
  hasRoom = true
  readonly #isLe: boolean

  constructor(isLe: boolean) {
    this.#isLe = isLe
  }

  run(root: Place, at: Place, list: readonly Step[]): void {
    for (const step of list) {
      switch (step.kind) {
        case 'bytes':
          this.#bytes(at, step.bytes)
          break
        case 'terminated':
          this.#bytes(at, Uint8Array.of(...step.bytes, 0))
          this.#skip(at, step.padding)
          break
        case 'bits':
          for (let i = 0; i < step.count; i++) this.#bit(at, step.value)
          break
        case 'part': {
          const start = this.#skip(at, step.size)
          this.run(root, { base: start, end: start + step.size, next: 8 * start }, step.steps)
          break
        }
        case 'instance': {
          const target = step.inRoot ? root : at
          const { next } = target
          target.next = 8 * (target.base + step.pos)
          this.run(root, target, step.steps)
          target.next = next
        }
      }
    }
  }

  byte(offset: number): { value: number; mask: number } {
    let value = 0
    let mask = 0
    for (let i = 0; i < 8; i++) {
      const bit = this.bits[8 * offset + i]
      const shift = this.#isLe ? i : 7 - i
      value |= (bit ?? 0) << shift
      mask |= (bit === undefined ? 0 : 1) << shift
    }
    return { value, mask }
  }

  #bytes(at: Place, list: Uint8Array): void {
    at.next = 8 * Math.ceil(at.next / 8)
    for (const value of list)
      for (let i = 0; i < 8; i++) this.#bit(at, (value >> (this.#isLe ? i : 7 - i)) & 1)
  }

  #skip(at: Place, size: number): number {
    const start = Math.ceil(at.next / 8)
    at.next = 8 * (start + size)
    if (start + size > at.end) this.hasRoom = false
    return start
  }

  #bit(at: Place, value: number): void {
    if (at.next >= 8 * at.end) this.hasRoom = false
    const before = this.bits[at.next]
    if (before !== undefined && before !== value) this.hasConflict = true
    this.bits[at.next++] = value
  }
}

/** Of a stream: where it is, in bytes, and its next bit. */
interface Place {
  readonly base: number
  readonly end: number
  next: number
}

const paging = { pageSize: 3, maxPages: 2 }
const size = 24
const kinds: Record<string, { readonly make: () => KaitaiStream; readonly end: number }> = {
  'growing memory': { make: () => new KaitaiStream(), end: Infinity },
  'fixed memory': { make: () => new KaitaiStream(new Uint8Array(size)), end: size },
  'growing pages': {
    make: () => new PagedStream(new MemorySource(new Uint8Array()), { paging, grows: true }),
    end: Infinity,
  },
  'fixed pages': {
    make: () => new PagedStream(new MemorySource(new Uint8Array(size)), { paging }),
    end: size,
  },
}

test.each(Object.keys(kinds))(
  'whatever is written twice to %s has to be the same',
  (kind) => {
    const { make, end } = kinds[kind]!
    fc.assert(
      fc.property(steps, fc.boolean(), (list, isLe) => {
        const model = new Model(isLe)
        const place = { base: 0, end, next: 0 }
        model.run(place, place, list)
        fc.pre(model.hasRoom)
        const io = make()
        const before = io.toByteArray()
        const run = (): void =>
          io._transact(
            () => undefined,
            () => write(io, io, list, isLe),
            (attempt) => watchWrite(true, attempt),
          )
        if (model.hasConflict) {
          expect(run).toThrow(ConsistencyError)
          expect([io.toByteArray(), io._at]).toEqual([before, 0])
          return
        }
        run()
        const written = io.toByteArray()
        expect(written.length).toBeGreaterThanOrEqual(Math.ceil(model.bits.length / 8))
        for (const [offset, found] of written.entries()) {
          const { value, mask } = model.byte(offset)
          expect([offset, found & mask]).toEqual([offset, value])
        }
      }),
      { numRuns: 700 },
    )
  },
  20_000,
)
