/** One kind of data to read and write. */
export interface Workload {
  readonly id: string
  readonly title: string
  /** The `.ksy` beside the module. */
  readonly spec: URL
  /** A message of about 4 KB, of which many are read and dropped. */
  small(): Uint8Array<ArrayBuffer>
  /** A file that is read once and kept. */
  whole(): Uint8Array<ArrayBuffer>
  /** Adds up what was read, the same for every reader. */
  checksum(root: Tree): number
  /** Written by hand: eager, and as plain as an engineer would write it. */
  readonly hand: HandWritten
}

export interface HandWritten {
  read(bytes: Uint8Array<ArrayBuffer>): Tree
  /** To an array of exactly the size needed. */
  write(root: Tree): Uint8Array
}

/** An object as every reader makes it: with the spec's ids in lowerCamelCase. */
// oxlint-disable-next-line typescript/no-explicit-any -- each reader has types of its own, or none
export type Tree = any
