import { statSync, watch } from 'node:fs'
import type { FSWatcher } from 'node:fs'
import { basename } from 'node:path'
import type { Interest } from './folders-to-watch.js'

/** How often to look where watching fails, in milliseconds: systems limit how many folders can be watched. */
const POLLING_INTERVAL = 500

interface Watched {
  readonly watcher: FSWatcher
  /** Tells a folder from another one that has taken its place. */
  readonly inode: bigint
}

/**
 * Watches folders, each without the folders in it. Recursive watching would lose files: on Linux, Node 20 no longer
 * hears of a file that an editor has replaced by renaming another.
 */
export class FolderWatchers {
  readonly #watched = new Map<string, Watched>()
  readonly #onChange: () => void
  #interests: ReadonlyMap<string, Interest> = new Map()
  #polling: NodeJS.Timeout | undefined

  /** @param onChange Told that something may have changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  /** Watches exactly these folders from now on. Tells whether some were not watched before. */
  watch(interests: ReadonlyMap<string, Interest>): boolean {
    this.#interests = interests
    for (const folder of this.#watched.keys()) if (!interests.has(folder)) this.#stop(folder)
    const opened = [...interests.keys()].filter((folder) => this.#start(folder))
    return opened.length > 0
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#stop(folder)
    clearInterval(this.#polling)
  }

  #start(folder: string): boolean {
    const inode = inodeOf(folder)
    if (this.#watched.get(folder)?.inode === inode) return false
    this.#stop(folder)
    if (inode === undefined) return false
    try {
      const watcher = watch(folder, (_, name) => this.#changed(folder, name))
      watcher.on('error', () => this.#lost(folder))
      this.#watched.set(folder, { watcher, inode })
      return true
    } catch {
      this.#polling ??= setInterval(this.#onChange, POLLING_INTERVAL)
      return false
    }
  }

  #changed(folder: string, name: string | null): void {
    // A folder that is removed or renamed itself is told under its own name.
    if (name === basename(folder)) this.#lost(folder)
    const interest = this.#interests.get(folder)
    if (name === null || interest === 'all' || interest?.has(name) === true) this.#onChange()
  }

  #lost(folder: string): void {
    this.#stop(folder)
    this.#onChange()
  }

  #stop(folder: string): void {
    this.#watched.get(folder)?.watcher.close()
    this.#watched.delete(folder)
  }
}

function inodeOf(folder: string): bigint | undefined {
  return statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino
}
