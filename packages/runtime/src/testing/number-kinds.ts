import fc from 'fast-check'
import type { KaitaiInput } from '../stream/input.js'
import type { KaitaiStream } from '../stream/stream.js'

/** A number type of the .ksy language, with the `DataView` method that does the same. */
export interface NumberKind<T = number | bigint> {
  readonly name: string
  /** In bytes. */
  readonly width: number
  readonly read: (io: KaitaiInput) => T
  readonly write: (io: KaitaiStream, value: T) => void
  readonly dataView: (view: DataView, offset: number) => T
  /** Values in range. */
  readonly values: fc.Arbitrary<T>
}

const unsigned = (bits: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 2 ** bits - 1 })
const signed = (bits: number): fc.Arbitrary<number> =>
  fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 })
const u8 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })
const s8 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })

const kind = <T extends number | bigint>(value: NumberKind<T>): NumberKind => value as unknown as NumberKind

export const numberKinds: readonly NumberKind[] = [
  kind({
    name: 'U1',
    width: 1,
    read: (io) => io.readU1(),
    write: (io, value: number) => io.writeU1(value),
    dataView: (view, offset) => view.getUint8(offset),
    values: unsigned(8),
  }),
  kind({
    name: 'S1',
    width: 1,
    read: (io) => io.readS1(),
    write: (io, value: number) => io.writeS1(value),
    dataView: (view, offset) => view.getInt8(offset),
    values: signed(8),
  }),
  kind({
    name: 'U2le',
    width: 2,
    read: (io) => io.readU2le(),
    write: (io, value: number) => io.writeU2le(value),
    dataView: (view, offset) => view.getUint16(offset, true),
    values: unsigned(16),
  }),
  kind({
    name: 'S2le',
    width: 2,
    read: (io) => io.readS2le(),
    write: (io, value: number) => io.writeS2le(value),
    dataView: (view, offset) => view.getInt16(offset, true),
    values: signed(16),
  }),
  kind({
    name: 'U4le',
    width: 4,
    read: (io) => io.readU4le(),
    write: (io, value: number) => io.writeU4le(value),
    dataView: (view, offset) => view.getUint32(offset, true),
    values: unsigned(32),
  }),
  kind({
    name: 'S4le',
    width: 4,
    read: (io) => io.readS4le(),
    write: (io, value: number) => io.writeS4le(value),
    dataView: (view, offset) => view.getInt32(offset, true),
    values: signed(32),
  }),
  kind({
    name: 'U8le',
    width: 8,
    read: (io) => io.readU8le(),
    write: (io, value: bigint) => io.writeU8le(value),
    dataView: (view, offset) => view.getBigUint64(offset, true),
    values: u8,
  }),
  kind({
    name: 'S8le',
    width: 8,
    read: (io) => io.readS8le(),
    write: (io, value: bigint) => io.writeS8le(value),
    dataView: (view, offset) => view.getBigInt64(offset, true),
    values: s8,
  }),
  kind({
    name: 'F4le',
    width: 4,
    read: (io) => io.readF4le(),
    write: (io, value: number) => io.writeF4le(value),
    dataView: (view, offset) => view.getFloat32(offset, true),
    values: fc.float(),
  }),
  kind({
    name: 'F8le',
    width: 8,
    read: (io) => io.readF8le(),
    write: (io, value: number) => io.writeF8le(value),
    dataView: (view, offset) => view.getFloat64(offset, true),
    values: fc.double(),
  }),
  kind({
    name: 'U2be',
    width: 2,
    read: (io) => io.readU2be(),
    write: (io, value: number) => io.writeU2be(value),
    dataView: (view, offset) => view.getUint16(offset),
    values: unsigned(16),
  }),
  kind({
    name: 'S2be',
    width: 2,
    read: (io) => io.readS2be(),
    write: (io, value: number) => io.writeS2be(value),
    dataView: (view, offset) => view.getInt16(offset),
    values: signed(16),
  }),
  kind({
    name: 'U4be',
    width: 4,
    read: (io) => io.readU4be(),
    write: (io, value: number) => io.writeU4be(value),
    dataView: (view, offset) => view.getUint32(offset),
    values: unsigned(32),
  }),
  kind({
    name: 'S4be',
    width: 4,
    read: (io) => io.readS4be(),
    write: (io, value: number) => io.writeS4be(value),
    dataView: (view, offset) => view.getInt32(offset),
    values: signed(32),
  }),
  kind({
    name: 'U8be',
    width: 8,
    read: (io) => io.readU8be(),
    write: (io, value: bigint) => io.writeU8be(value),
    dataView: (view, offset) => view.getBigUint64(offset),
    values: u8,
  }),
  kind({
    name: 'S8be',
    width: 8,
    read: (io) => io.readS8be(),
    write: (io, value: bigint) => io.writeS8be(value),
    dataView: (view, offset) => view.getBigInt64(offset),
    values: s8,
  }),
  kind({
    name: 'F4be',
    width: 4,
    read: (io) => io.readF4be(),
    write: (io, value: number) => io.writeF4be(value),
    dataView: (view, offset) => view.getFloat32(offset),
    values: fc.float(),
  }),
  kind({
    name: 'F8be',
    width: 8,
    read: (io) => io.readF8be(),
    write: (io, value: number) => io.writeF8be(value),
    dataView: (view, offset) => view.getFloat64(offset),
    values: fc.double(),
  }),
]
