import { closeSync, fstatSync, ftruncateSync, openSync, statSync } from 'node:fs'
import { KaitaiError } from '@unplugin-ksy/runtime'
import type { PagedSource, PageStore } from '@unplugin-ksy/runtime'
import { attempt } from './file-error.js'
import { FileStore } from './file-store.js'
import { ScratchFile } from './scratch-file.js'

/**
 * How a file is opened: `r` to be read, `r+` to be read and written, `w` to be made anew, in place of one that is there,
 * and then read and written.
 */
export type FileStreamFlags = 'r' | 'r+' | 'w'

/** A file, and its size: the one that it has when it is opened, or is given here. Nobody else may change it. */
export class FileSource extends FileStore implements PagedSource {
  readonly writable: boolean
  readonly #file: number
  #size: number

  private constructor(path: string, file: number, writable: boolean) {
    super(path, file)
    this.#file = file
    this.writable = writable
    this.#size = attempt('open', path, () => fstatSync(file).size)
  }

  /** @param size of the file to be made */
  static open(path: string, flags: FileStreamFlags, size?: number): FileSource {
    if (size !== undefined) assertSize(path, flags, size)
    assertFile(path)
    const file = attempt(flags === 'w' ? 'make' : 'open', path, () =>
      openSync(path, flags === 'w' ? 'w+' : flags),
    )
    try {
      const source = new FileSource(path, file, flags !== 'r')
      if (size !== undefined) source.resize(size)
      return source
    } catch (error) {
      closeSync(file)
      throw error
    }
  }

  get size(): number {
    return this.#size
  }

  override write(offset: number, bytes: Uint8Array): void {
    super.write(offset, bytes)
    this.#size = Math.max(this.#size, offset + bytes.length)
  }

  resize(size: number): void {
    attempt(`give ${size} bytes to`, this.name, () => ftruncateSync(this.#file, size))
    this.#size = size
  }

  scratch(): PageStore {
    return ScratchFile.openBeside(this.name)
  }
}

/** Before it is opened, since that would wait for whoever writes to a pipe. */
function assertFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || stats.isFile()) return
  throw new KaitaiError(`can't open ${path}: it is ${stats.isDirectory() ? 'a folder' : 'no regular file'}`)
}

function assertSize(path: string, flags: FileStreamFlags, size: number): void {
  if (flags !== 'w')
    throw new KaitaiError(`can't open ${path} with a size: only a file that is made can be given one`)
  if (Number.isSafeInteger(size) && size >= 0) return
  throw new KaitaiError(`can't make ${path}: ${size} is no size. A size is an integer from 0 up`)
}
