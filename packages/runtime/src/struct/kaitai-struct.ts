import { classOf } from './class-of.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import { restart } from '../limits/read-budget.js'
import { KaitaiInput } from '../stream/input.js'
import type { StreamSource } from '../stream/storage.js'
import { keepShapes } from './kept-shapes.js'
import { Links } from './links.js'
import { NoStreamError } from './no-stream-error.js'

/**
 * The base of every generated class: an object that was, or will be, read from a stream. A class that is written by hand may
 * extend it, too.
 *
 * It has no constructor: generated classes, which don't say `extends` (see `extendClass`), would not call it.
 */
export abstract class KaitaiStruct {
  /**
   * The stream that this object was read from, or written to.
   *
   * @throws KaitaiError if there is none: the object is new, and was neither read nor written
   */
  get _io(): KaitaiInput {
    return Links.io(this) ?? noStream()
  }

  set _io(io: KaitaiInput | undefined) {
    Links.setIo(this, io)
  }

  /** The object that this one is a part of. */
  get _parent(): unknown {
    return Links.parent(this)
  }

  set _parent(parent: unknown) {
    Links.setParent(this, parent)
  }

  /** The outermost object. Generated classes that are parts of others override it. */
  get _root(): unknown {
    return this
  }

  /** Reads all fields of `seq` from `_io`, at its position. */
  _read(): void {
    this._readFields(this._io)
  }

  /** What `_read` does, in classes that are generated; others override `_read`. @internal */
  _readFields(_io: KaitaiInput): void {
    throw new KaitaiError(`${classOf(this)?.name ?? 'an object'} has no _read()`)
  }

  /** The values of parse instances that have been read, by name: they are in no property of their own. @internal */
  _cached(): Readonly<Record<string, unknown>> {
    return {}
  }

  /**
   * Reads an object from the start of `source`, or from the position of a stream. The parameters of a type that has some
   * follow the source, in order.
   */
  static read(
    this: new (...args: never[]) => KaitaiStruct,
    source: StreamSource | KaitaiInput,
    ...params: unknown[]
  ): KaitaiStruct {
    keepShapes()
    // Which parameters a class takes is only known to its own declaration, which declares `read` accordingly.
    const object = new this(...(params as never[]))
    const io = source instanceof KaitaiInput ? source : new KaitaiInput(source)
    const { budget } = io._storage
    if (budget !== undefined) restart(budget)
    object._io = io
    object._read()
    return object
  }
}

function noStream(): never {
  throw new NoStreamError()
}
