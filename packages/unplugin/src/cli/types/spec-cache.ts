import { readFile } from 'node:fs/promises'
import { ParseCache } from '@unplugin-ksy/compiler'
import { loadSpec } from '../../core/load-spec.js'
import type { LoadedSpec } from '../../core/load-spec.js'
import type { Settings } from '../../core/options.js'

/** A compiled spec, and the texts of all files that it was made from. Those that were not there have none. */
interface Entry {
  readonly spec: LoadedSpec
  readonly texts: ReadonlyMap<string, string | undefined>
}

/** Compiles specs, but only if they, or a file that has a say in what becomes of them, have changed. */
export class SpecCache {
  readonly #entries = new Map<string, Entry>()
  readonly #texts = new Map<string, Promise<string | undefined>>()
  readonly #settings: Settings
  readonly #parsed = new ParseCache()
  readonly #load: typeof loadSpec

  /** @param load How specs are compiled. */
  constructor(settings: Settings, load: typeof loadSpec = loadSpec) {
    this.#settings = settings
    this.#load = load
  }

  /** Every spec that was compiled and has not been forgotten. */
  get known(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** Makes the cache look at all files anew. Within a round a file is read once. */
  startRound(): void {
    this.#texts.clear()
  }

  /** The compiled spec, or `undefined` if the file is not there (any more). */
  async load(path: string): Promise<LoadedSpec | undefined> {
    const text = await this.#read(path)
    if (text === undefined) {
      this.#entries.delete(path)
      return undefined
    }
    const known = this.#entries.get(path)
    if (known !== undefined && (await this.#isUnchanged(known))) return known.spec
    const spec = this.#load(path, text, this.#settings, { cache: this.#parsed })
    const texts = new Map([[path, text]] as [string, string | undefined][])
    for (const file of spec.dependencies) texts.set(file, await this.#read(file))
    this.#entries.set(path, { spec, texts })
    return spec
  }

  forget(path: string): void {
    this.#entries.delete(path)
  }

  async #isUnchanged({ texts }: Entry): Promise<boolean> {
    for (const [file, text] of texts) if ((await this.#read(file)) !== text) return false
    return true
  }

  #read(path: string): Promise<string | undefined> {
    const text = this.#texts.get(path) ?? readFile(path, 'utf8').catch(() => undefined)
    this.#texts.set(path, text)
    return text
  }
}
