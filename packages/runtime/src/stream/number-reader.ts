import { Cursor } from './cursor.js'
import { joinSafe } from './safe-integer.js'

/** Reads numbers. Each method throws an `EndOfStreamError` where too few bytes are left, and then takes none. */
export abstract class NumberReader extends Cursor {
  readU1(): number {
    const start = this._take(1)
    return this._storage.view.getUint8(start)
  }

  readS1(): number {
    const start = this._take(1)
    return this._storage.view.getInt8(start)
  }

  readU2le(): number {
    const start = this._take(2)
    return this._storage.view.getUint16(start, true)
  }

  readS2le(): number {
    const start = this._take(2)
    return this._storage.view.getInt16(start, true)
  }

  readU4le(): number {
    const start = this._take(4)
    return this._storage.view.getUint32(start, true)
  }

  readS4le(): number {
    const start = this._take(4)
    return this._storage.view.getInt32(start, true)
  }

  readU8le(): bigint {
    const start = this._take(8)
    return this._storage.view.getBigUint64(start, true)
  }

  readS8le(): bigint {
    const start = this._take(8)
    return this._storage.view.getBigInt64(start, true)
  }

  readF4le(): number {
    const start = this._take(4)
    return this._storage.view.getFloat32(start, true)
  }

  readF8le(): number {
    const start = this._take(8)
    return this._storage.view.getFloat64(start, true)
  }

  /** @throws KaitaiError beyond +-(2^53 - 1) */
  readU8leNumber(): number {
    const start = this._take(8)
    const { view } = this._storage
    return joinSafe(view.getUint32(start + 4, true), view.getUint32(start, true))
  }

  /** @throws KaitaiError beyond +-(2^53 - 1) */
  readS8leNumber(): number {
    const start = this._take(8)
    const { view } = this._storage
    return joinSafe(view.getInt32(start + 4, true), view.getUint32(start, true))
  }

  readU2be(): number {
    const start = this._take(2)
    return this._storage.view.getUint16(start)
  }

  readS2be(): number {
    const start = this._take(2)
    return this._storage.view.getInt16(start)
  }

  readU4be(): number {
    const start = this._take(4)
    return this._storage.view.getUint32(start)
  }

  readS4be(): number {
    const start = this._take(4)
    return this._storage.view.getInt32(start)
  }

  readU8be(): bigint {
    const start = this._take(8)
    return this._storage.view.getBigUint64(start)
  }

  readS8be(): bigint {
    const start = this._take(8)
    return this._storage.view.getBigInt64(start)
  }

  readF4be(): number {
    const start = this._take(4)
    return this._storage.view.getFloat32(start)
  }

  readF8be(): number {
    const start = this._take(8)
    return this._storage.view.getFloat64(start)
  }

  /** @throws KaitaiError beyond +-(2^53 - 1) */
  readU8beNumber(): number {
    const start = this._take(8)
    const { view } = this._storage
    return joinSafe(view.getUint32(start), view.getUint32(start + 4))
  }

  /** @throws KaitaiError beyond +-(2^53 - 1) */
  readS8beNumber(): number {
    const start = this._take(8)
    const { view } = this._storage
    return joinSafe(view.getInt32(start), view.getUint32(start + 4))
  }
}
