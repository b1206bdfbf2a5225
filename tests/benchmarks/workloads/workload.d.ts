/** One kind of data to read and write. */
export interface Workload {
  readonly id: string
  readonly title: string
  /** The `.ksy` beside the module, or the name of one in Kaitai's gallery, such as `archive/zip`. */
  readonly spec: URL | string
  /** A message of about 4 KB, of which many are read and dropped. */
  small(): Uint8Array<ArrayBuffer>
  /** A file that is read once and kept. */
  whole(): Uint8Array<ArrayBuffer>
  /** Evaluates what a reader may leave for later and code by hand has read at once; it is a part of reading. */
  readonly force?: (root: Tree) => void
  /** Adds up what was read, the same for every reader. */
  checksum(root: Tree): number
  /** False where what is written can't be compared, since the spec leaves parts of the file out. Default: true. */
  readonly writes?: boolean
  readonly hand: Codec
  /**
   * How other libraries do it, if they can. They have no specs of whole file formats, so there it would be our
   * transcription that is measured.
   */
  readonly libraries?: Readonly<Partial<Record<Library, () => Promise<{ readonly codec: Codec }>>>>
}

export type Library = 'binary-parser' | 'restructure'

/**
 * Written by hand: eager, and as plain as an engineer would write it. It keeps each field of the spec but those whose bytes
 * never differ, which it checks.
 */
export interface Codec {
  /** Whether reading is not measured: it is the same as another one's. */
  readonly onlyWrites?: boolean
  read(bytes: Uint8Array<ArrayBuffer>): Tree
  /** To an array of exactly the size needed. */
  readonly write?: (root: Tree) => Uint8Array
}

/** An object as every reader makes it: with the spec's ids in lowerCamelCase. */
// oxlint-disable-next-line typescript/no-explicit-any -- each reader has types of its own, or none
export type Tree = any
