import { randomUUID } from 'node:crypto'
import { openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { attempt } from './file-error.js'
import { FileStore } from './file-store.js'

/** A file for data that is only needed while it is open, beside the file that the data belongs to if that can be. */
export class ScratchFile extends FileStore {
  static openBeside(path: string): ScratchFile {
    const name = `.${basename(path)}.${randomUUID()}.tmp`
    try {
      return ScratchFile.#open(join(dirname(path), name))
    } catch {
      return ScratchFile.#open(join(tmpdir(), name))
    }
  }

  static #open(path: string): ScratchFile {
    const file = attempt('make', path, () => openSync(path, 'wx+'))
    // At once, so that nothing is left even if the process is killed. It exists as long as it is open.
    remove(path)
    return new ScratchFile(path, file)
  }

  override close(): void {
    super.close()
    remove(this.name)
  }
}

/** Does nothing if the file is gone, or if the system does not allow it while it is open. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It is tried again when the file is closed.
  }
}
