import { StreamStorage } from '../../stream/storage.js'
import { KaitaiStream } from '../../stream/stream.js'

/** A value that was written somewhere else than in sequence. */
export interface TriedValue {
  readonly object: object
  readonly property: string
  /** In bytes from the start of the stream. */
  readonly start: number
  readonly bytes: Uint8Array
}

/** In bytes. */
const firstCapacity = 64

function emptyStorage(): StreamStorage {
  return new StreamStorage(new ArrayBuffer(firstCapacity))
}

/**
 * A stream in which every value that has a position is on bytes of its own. So they can't be in each other's way, and what
 * is left in the stream itself is what is written in sequence.
 */
export class TrialStream extends KaitaiStream {
  declare _storage: StreamStorage
  declare _base: number
  readonly #values: Map<TrialStream, TriedValue[]>
  /** The values that are being written, the innermost last. */
  readonly #open: OpenValue[] = []

  /** @param values what is written at positions, in any of the streams */
  constructor(
    values: Map<TrialStream, TriedValue[]>,
    storage: StreamStorage = emptyStorage(),
    base = 0,
    limit = 0,
    bound: number = Infinity,
  ) {
    super(storage, base, limit, bound)
    this.#values = values
  }

  /** What was written in sequence. */
  get sequence(): Uint8Array {
    return this._bytesAt(this._base, this.pos)
  }

  override _setOut(object: object = this, property = ''): number {
    this.#open.push({ object, property, outer: undefined, start: 0 })
    return super._setOut(object, property)
  }

  override seek(pos: number): void {
    const value = this.#open.at(-1)
    if (value === undefined || value.outer !== undefined || !Number.isSafeInteger(pos) || pos < 0) {
      super.seek(pos)
      return
    }
    this._settle()
    value.outer = this.#state()
    value.start = pos
    const storage = emptyStorage()
    storage.journal = this._storage.journal
    this.#become({ storage, base: -pos, position: 0, bitsLeft: 0, limit: 0, bound: Infinity, room: 0 })
  }

  override _comeBack(at: number): void {
    const value = this.#open.at(-1)
    if (value?.outer !== undefined) {
      this._settleOwn()
      const { object, property, start } = value
      const bytes = this._storage.bytes.subarray(0, this._limit)
      this.#note({ object, property, start, bytes })
      this.#become(value.outer)
    }
    super._comeBack(at)
    this.#open.pop()
  }

  override _region(start: number, end: number): KaitaiStream {
    return new TrialStream(this.#values, this._storage, start, end, end)
  }

  override growingSubstream(): KaitaiStream {
    const start = this._reserve(0)
    return new TrialStream(this.#values, this._storage, start, start, this._bound)
  }

  override detachedStream(): KaitaiStream {
    const stream = new TrialStream(this.#values)
    stream._storage.journal = this._storage.journal
    return stream
  }

  #note(value: TriedValue): void {
    const values = this.#values.get(this)
    if (values === undefined) this.#values.set(this, [value])
    else values.push(value)
  }

  #state(): State {
    return {
      storage: this._storage,
      base: this._base,
      position: this._position,
      bitsLeft: this._bitsLeft,
      limit: this._limit,
      bound: this._bound,
      room: this._room,
    }
  }

  #become({ storage, base, position, bitsLeft, limit, bound, room }: State): void {
    this._storage = storage
    this._base = base
    this._position = position
    this._bitsLeft = bitsLeft
    this._limit = limit
    this._bound = bound
    this._room = room
  }
}

interface OpenValue {
  readonly object: object
  readonly property: string
  start: number
  /** What the stream was before; undefined until it goes to where the value is. */
  outer: State | undefined
}

interface State {
  readonly storage: StreamStorage
  readonly base: number
  readonly position: number
  readonly bitsLeft: number
  readonly limit: number
  readonly bound: number
  readonly room: number
}
