import { ConsistencyError } from '../errors/consistency-error.js'
import { show } from '../errors/show.js'
import { ByteMasks } from './byte-masks.js'
import { RepeatWrite } from './repeat-write.js'
import { WriteWatch, type Conflict, type Stop } from './write-watch.js'

/** Runs an attempt to write, and more of them if that has to be repeated. */
export type RepeatedWrite = (attempt: (watching?: Watching) => void) => void

/** What an attempt is to find out. */
interface Search {
  /** Which bytes are in question, of each storage, in the order in which the write comes to them. */
  readonly inQuestion: readonly (ByteMasks | undefined)[]
  readonly onConflict: (conflict: Conflict, storage: number, watching: Watching) => Error
  /** The operation to stop at. */
  readonly stop?: (watching: Watching) => Stop
}

/**
 * Watches all storages of one attempt to write. If something may be written twice there, the write is repeated: first to
 * see whether that is so, then, if it is, to see by whom, since only an operation that throws can tell what it writes.
 */
export class Watching {
  readonly #isOn: boolean
  readonly #search: Search | undefined
  readonly #watches: WriteWatch[] = []

  /** @param isOn whether anything is watched; not where all is written in sequence, as far as is known */
  constructor(isOn: boolean, search?: Search) {
    this.#isOn = isOn
    this.#search = search
  }

  /** For one more storage. */
  watch(): WriteWatch | undefined {
    if (!this.#isOn) return undefined
    const { inQuestion, stop } = this.#search ?? {}
    const watch = new WriteWatch(inQuestion?.[this.#watches.length], stop?.(this))
    this.#watches.push(watch)
    return watch
  }

  /** Called when something is written out of sequence, to a storage that is not watched. @throws RepeatWrite */
  start(): void {
    if (!this.#isOn) throw new RepeatWrite(this, () => new Watching(true))
  }

  /** Called when all is written. @throws RepeatWrite, ConsistencyError */
  finish(): void {
    for (const watch of this.#watches) watch.turn()
    const search = this.#search
    if (search === undefined) return this.#startSearch()
    for (const [storage, { conflict }] of this.#watches.entries())
      if (conflict !== undefined) throw search.onConflict(conflict, storage, this)
  }

  #startSearch(): void {
    const inQuestion = this.#watches.map(({ changed }) => (changed.end === 0 ? undefined : changed))
    if (inQuestion.every((bytes) => bytes === undefined)) return
    throw new RepeatWrite(this, () => new Watching(true, { inQuestion, onConflict: searchOne }))
  }
}

/** Looks at one byte only, so that the operations that write it are counted. */
function searchOne({ offset }: Conflict, storage: number, by: Watching): Error {
  const byte = new ByteMasks()
  byte.add(offset, offset + 1)
  const inQuestion: ByteMasks[] = []
  inQuestion[storage] = byte
  const onConflict: Search['onConflict'] = (conflict, _, next) => searchWriters(conflict, inQuestion, next)
  return new RepeatWrite(by, () => new Watching(true, { inQuestion, onConflict }))
}

/** Stops at the operation that wrote the byte first, and then at the one that is in conflict. */
function searchWriters(conflict: Conflict, inQuestion: Search['inQuestion'], by: Watching): Error {
  const { touches } = conflict
  const stopAt = (count: number, error: (stopped: Watching) => Error): Watching =>
    new Watching(true, {
      inQuestion,
      onConflict: () => overlap(conflict, undefined),
      stop: (stopped) => ({ touches: count, error: () => error(stopped) }),
    })
  const second = (first: string | undefined): Watching => stopAt(touches, () => overlap(conflict, first))
  return new RepeatWrite(by, () => stopAt(touches - 1, (stopped) => new RepeatWrite(stopped, second)))
}

/** @param first the path of what was written first */
function overlap({ offset, expected, found }: Conflict, first: string | undefined): ConsistencyError {
  const byte = Uint8Array.of(expected)
  const other = first === undefined || first === '' ? 'something else' : `'${first}'`
  return new ConsistencyError('', byte, Uint8Array.of(found), {
    expected: `${show(byte)} at byte ${offset}, which is a part of ${other} too`,
    help: 'Two values at one place have to agree: change one of them, or the place of one, or disable a parse instance',
  })
}
