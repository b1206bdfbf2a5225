import type { Placement } from '../derive/offsets.js'
import type { DeriveHooks } from '../derive/hooks/hooks.js'
import type { UpdateOptions } from '../derive/update-options.js'
import { writeHooked } from '../derive/hooks/write-hooked.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import type { KaitaiInput } from '../stream/input.js'
import type { StreamSource } from '../stream/storage.js'
import { KaitaiStream } from '../stream/stream.js'
import type { RepeatedWrite } from '../stream/watching.js'
import type { WriteJournal } from '../stream/write-journal.js'
import { KaitaiStruct } from './kaitai-struct.js'
import { writeToBytes } from './write-to-bytes.js'
import { Links } from './links.js'
import { noteReadPlace, writeAtReadPlace } from './read-place.js'

/** How the static method `write` writes. */
export interface WriteOptions {
  /** Bytes to start from, such as those that the object was read from. */
  readonly onto?: StreamSource | undefined
  /**
   * Whether what is stored about the data (sizes, counts, tags, flags) follows it where it disagrees; by default, it does.
   * If not, that is an error. Functions give what a spec can't say, such as checksums, by the names of their fields.
   */
  readonly derive?: boolean | DeriveHooks | undefined
  /**
   * Where something is to be that is at a stored offset and can't stay: an offset that is at least `earliest`, or undefined where
   * the format has no rules of its own.
   */
  readonly placement?: Placement | undefined
}

/** The base of generated classes that can be written. */
export abstract class ReadWriteKaitaiStruct extends KaitaiStruct {
  /**
   * Whether this object and all its parts can be written: everything is set, fits, and agrees. Makes each part's
   * `_parent` (and parameters, and byte order) what they are for the place where the part is now.
   *
   * @throws ConsistencyError, ValidationError, EncodingError, and what an expression of the spec may throw
   */
  _check(): void {
    this._checkParameters()
    this._checkFields()
  }

  /**
   * Checks the whole tree, then writes it at the position of `io`. An object that `read` made of that very stream is
   * written to where it was, unless the stream has gone somewhere else since.
   *
   * If that fails, the stream is what it was: its bytes, its size, its position, and the bits that are left of a byte. So is
   * every `_io`. What `_check` makes of the objects stays: parents, parameters, and what the spec fixes.
   *
   * @param io by default the stream that the object was read from, if that can be written, wherever that is now
   */
  _write(io?: KaitaiInput): void {
    const stream = toWritable(io ?? this._io)
    const write = (): void => {
      this._writeFields(stream)
      this._writeInstances()
      stream.writeAlignToByte()
    }
    writeAtReadPlace(this, stream, io === undefined, () =>
      stream._transact(
        () => this._check(),
        write,
        (attempt) => this._watchWrite(attempt),
      ),
    )
  }

  /**
   * Makes what is stored about the data agree with it, in this object and its parts: sizes, counts, tags, flags and offsets
   * that disagree. `write` does the same; `_write` and `_check` take the object as it is. A parse instance that shows
   * something that is not there any more is disabled.
   *
   * @throws ConsistencyError where a stored value would have to be two at once. Then nothing is changed
   */
  _update(_options?: UpdateOptions): void {}

  /** Writes, and if that fails updates and writes again, where a class has anything to update. @internal */
  _writeDerived<Written>(
    write: (whenWritten?: (journal: WriteJournal) => void) => Written,
    _placement?: Placement,
  ): Written {
    return write()
  }

  /** Checks the parameters that nobody but the user sets. @internal */
  _checkParameters(): void {}

  /** Checks the fields and instances of this object and its parts. @internal */
  abstract _checkFields(): void

  /** Sets `_io`, then writes the fields of this object and its parts. @internal */
  abstract _writeFields(io: KaitaiStream): void

  /**
   * Checks and writes the fields of this object and its parts in one go; undefined where a class can't. What it throws says
   * nothing but that something is wrong.
   *
   * @internal
   */
  _writeChecked?(io: KaitaiStream): void

  /** Writes the parse instances of this object and its parts, each at its own position. @internal */
  _writeInstances(): void {}

  /** Writes this object. Where something may be written twice, a class has it watched. @internal */
  _watchWrite(attempt: Parameters<RepeatedWrite>[0]): void {
    attempt()
  }

  /** Sets the fields from plain data; see `create`. @internal */
  abstract _fill(init: unknown): void

  override get _io(): KaitaiInput {
    return super._io
  }

  override set _io(io: KaitaiInput | undefined) {
    this._rememberIo(Links.io(this), io)
    Links.setIo(this, io)
  }

  /** Every setter of `_io` calls this first, so that a write that fails can put back what was there before. @internal */
  _rememberIo(before: KaitaiInput | undefined, io: KaitaiInput | undefined): void {
    if (io instanceof KaitaiStream) io._storage.journal?.recordIo(this, before)
  }

  static override read(
    this: new (...args: never[]) => ReadWriteKaitaiStruct,
    source: StreamSource | KaitaiInput,
    ...params: unknown[]
  ): KaitaiStruct {
    const start = source instanceof KaitaiStream ? source.pos : 0
    const object = KaitaiStruct.read.call(this, source, ...params)
    if (source instanceof KaitaiStream) noteReadPlace(object, source, start)
    return object
  }

  /**
   * The bytes of an object, after checking it and all its parts. What is stored about the data follows it first, as
   * `_update` says.
   *
   * The object is in these bytes from then on, as it is in those that it is read from: they are not copied.
   *
   * Throws what `_check` throws. Returns nothing and leaves every `_io` as it was if anything fails.
   *
   * @param options `onto`: the bytes to start from, of which a copy is made. What the spec does not describe stays, also
   * behind the end, unless the spec says that the data goes up to the end
   */
  static write(object: ReadWriteKaitaiStruct, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
    const write = (whenWritten?: (journal: WriteJournal) => void): Uint8Array<ArrayBuffer> =>
      writeToBytes(object, { onto: options.onto, whenWritten, inOneGo: writesAsGenerated(object) })
    const { derive, placement } = options
    if (derive === false) return write()
    if (typeof derive !== 'object') return object._writeDerived(write, placement)
    return writeHooked(object, derive, { placement }, () => object._writeDerived(write, placement))
  }

  /** Makes an object of plain data: nested objects become instances, and what the spec fixes may be left out. */
  static create(this: new () => ReadWriteKaitaiStruct, init: unknown): ReadWriteKaitaiStruct {
    const object = new this()
    object._fill(init)
    return object
  }
}

/** A class that extends a generated one may check or write in a way of its own. */
function writesAsGenerated(object: ReadWriteKaitaiStruct): boolean {
  const { prototype } = ReadWriteKaitaiStruct
  return object._check === prototype._check && object._write === prototype._write
}

function toWritable(io: KaitaiInput): KaitaiStream {
  if (io instanceof KaitaiStream) return io
  throw new KaitaiError(
    'this stream can only be read. Pass a KaitaiStream to write to, or use the static method write() to get the bytes',
  )
}
