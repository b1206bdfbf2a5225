import { closeSync, readSync, writeSync } from 'node:fs'
import { KaitaiError } from '@unplugin-ksy/runtime'
import type { PageStore } from '@unplugin-ksy/runtime'
import { attempt } from './file-error.js'

/** An open file. Offsets are in bytes, up to 2^53 - 1. */
export class FileStore implements PageStore {
  /** As it is called in messages. */
  readonly name: string
  readonly #file: number

  /** @param file its descriptor, which is closed by `close` */
  constructor(name: string, file: number) {
    this.name = name
    this.#file = file
  }

  read(offset: number, target: Uint8Array): void {
    attempt('read', this.name, () => {
      for (let done = 0; done < target.length;) {
        const count = readSync(this.#file, target, done, target.length - done, offset + done)
        if (count === 0)
          throw new KaitaiError(`can't read ${this.name}: it has become shorter since it was opened`)
        done += count
      }
    })
  }

  write(offset: number, bytes: Uint8Array): void {
    attempt('write to', this.name, () => {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, offset + done)
      }
    })
  }

  close(): void {
    attempt('close', this.name, () => closeSync(this.#file))
  }
}
