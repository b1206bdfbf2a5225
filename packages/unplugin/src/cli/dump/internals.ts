import type { KaitaiInput, KaitaiStruct } from '@unplugin-ksy/runtime'

// What the runtime's declarations leave out. Both packages are of one version.

interface StructInternals {
  _readFields?: (this: KaitaiStruct, io: KaitaiInput) => void
  _cached?(): Readonly<Record<string, unknown>>
}

interface StreamInternals {
  readonly _offset?: number
  readonly _storage?: object
  /** Of a file, of which the storage is only one page. */
  readonly _paged?: object
}

/** The parse instances of an object that have been read, by name. */
export function cachedOf(object: KaitaiStruct): Readonly<Record<string, unknown>> {
  const internals: KaitaiStruct & StructInternals = object
  return internals._cached?.() ?? {}
}

/** The bytes that a stream shares with its substreams, and its position in them. */
export function absolutePlace(io: KaitaiInput): { readonly bytes: object; readonly offset: number } {
  const { _offset, _storage, _paged }: KaitaiInput & StreamInternals = io
  return { bytes: _paged ?? _storage ?? io, offset: _offset ?? io.pos }
}

/** Changes how all objects of a generated class read themselves, wherever they are. */
export function wrapReading(
  prototype: KaitaiStruct,
  wrap: (object: KaitaiStruct, io: KaitaiInput, read: () => void) => void,
): void {
  const struct: KaitaiStruct & StructInternals = prototype
  const internals: StructInternals = struct
  const { _readFields: read } = internals
  if (read === undefined) return
  internals._readFields = function (io) {
    wrap(this, io, () => read.call(this, io))
  }
}
