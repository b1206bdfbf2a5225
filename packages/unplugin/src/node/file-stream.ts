import { fileURLToPath } from 'node:url'
import { PagedStream } from '@unplugin-ksy/runtime'
import { FileSource, type FileStreamFlags } from './file-source.js'

/**
 * Reads and writes a file of any size, of which at most 16 MiB are in memory at a time. Use it like a `KaitaiStream`, but
 * close it: with `close()`, or by `using io = new FileStream(path)`.
 *
 * - A file that was there has a fixed length. One that is made grows as it is written, unless its size is given.
 * - Byte arrays that are read are copies, not views: `size: 1000000` takes a megabyte of memory.
 * - What is written is in the file for sure after `flush()` or `close()`, unless those throw.
 * - A `_write` that fails leaves the file as it was. One that succeeds writes all fields that were read, but parse instances
 *   that were never asked for stay in the file and need not be read for that.
 */
export class FileStream extends PagedStream {
  /** The file, as it was given. */
  readonly path: string

  /**
   * @param size of the file to be made, in bytes. All of them are zero at first, and take no room on most disks
   * @throws KaitaiError if the file can't be opened. The `cause` is the error of `node:fs`
   */
  constructor(path: string | URL, flags: FileStreamFlags = 'r', size?: number) {
    const name = path instanceof URL ? fileURLToPath(path) : path
    super(FileSource.open(name, flags, size), { grows: flags === 'w' && size === undefined })
    this.path = name
  }

  /**
   * Makes a file, in place of one that is there: of `size` bytes, all zero, or empty and growing.
   *
   * @throws KaitaiError if the file can't be made
   */
  static create(path: string | URL, size?: number): FileStream {
    return new FileStream(path, 'w', size)
  }
}
