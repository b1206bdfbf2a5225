export { KaitaiInput } from './stream/input.js'
export { KaitaiStream } from './stream/stream.js'
export type { StreamSource } from './stream/storage.js'
export { KaitaiStruct } from './struct/kaitai-struct.js'
export { ReadWriteKaitaiStruct } from './struct/read-write-struct.js'
export type { Encoding } from './text/encoding.js'
export * from './errors.js'
// Generated modules import from this entry too, so that a project needs to resolve one package only.
export * from './generated.js'
