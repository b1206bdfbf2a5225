import { weightOf } from '../struct/weight-of.js'
import { GuardedStreams } from './guarded-streams.js'
import type { KaitaiInput } from './input.js'
import type { StreamStorage } from './storage.js'
import type { Watching } from './watching.js'

/** What an unfinished write has changed in the objects that it writes, so that a failure can put it back, and what it still has to do. */
export class WriteJournal {
  /** Objects with another `_io` than before, between functions that put something else back: a function for each would cost a lot. */
  #changed: (Moved | (() => void))[] = []
  /** What the `_io` of each in `#changed` was. */
  #before: (KaitaiInput | undefined)[] = []
  #isOver = false
  #weight: number | undefined
  #postponed: (() => void)[] = []
  #transformations: LaterStep[] = []
  #checks: LaterStep[] = []
  #isLastAttempt = false
  readonly streams: GuardedStreams = new GuardedStreams(this)
  readonly watching: Watching | undefined
  readonly #outer: WriteJournal | undefined

  /**
   * @param outer that of the write that this one is a part of
   * @param watching whoever looks for what is written twice
   */
  constructor(outer?: WriteJournal, watching: Watching | undefined = outer?.watching) {
    this.#outer = outer
    this.watching = watching
  }

  /** Says how to put one change back. Ignored once everything is put back. */
  record(undo: () => void): void {
    if (this.#isOver) return
    this.#changed.push(undo)
    this.#before.push(undefined)
  }

  /** Notes what the `_io` of an object was, which is about to change. Ignored once everything is put back. */
  recordIo(object: Moved, before: KaitaiInput | undefined): void {
    if (this.#isOver) return
    this.#changed.push(object)
    this.#before.push(before)
  }

  /** Whether something holds for an object that was in another stream before. */
  someMoved(holds: (before: KaitaiInput, object: Moved) => boolean): boolean {
    const [changed, streams] = [this.#changed, this.#before]
    for (let i = 0; i < streams.length; i++) {
      const before = streams[i]
      if (before === undefined) continue
      const object = changed[i]
      if (typeof object === 'object' && holds(before, object)) return true
    }
    return false
  }

  /** About how many bytes there are to write, in bytes; undefined where no object is written. */
  get weight(): number | undefined {
    if (this.#weight !== undefined) return this.#weight
    const index = this.#changed.findIndex((changed) => typeof changed === 'object')
    const object = this.#changed[index]
    if (typeof object !== 'object') return undefined
    // What was read and is not looked at yet is in what it was read from.
    this.#weight = weightOf(object) + (this.#before[index]?._sourceSize ?? 0)
    return this.#weight
  }

  /** Puts everything back, the last change first. */
  rollBack(): void {
    this.#isOver = true
    for (let i = this.#changed.length - 1; i >= 0; i--) {
      const changed = this.#changed[i]
      if (typeof changed === 'function') changed()
      else if (changed !== undefined) changed._io = this.#before[i]
    }
    this.#changed = []
    this.#before = []
  }

  /**
   * Has something tried again that could not be written yet, when all else is written.
   *
   * @returns false if that was tried already, and changes nothing any more
   */
  postpone(write: () => void): boolean {
    if (this.#isLastAttempt) return false
    this.#postponed.push(write)
    return true
  }

  /**
   * Has bytes transformed when nothing more is written to them, and then put into `target`, where room was left for them.
   * What is left to do for the bytes themselves has to be done by `run`.
   */
  transformLater(transformation: LaterStep): void {
    this.#transformations.push(transformation)
  }

  /** Has bytes checked when nothing more is written to `target`. Before that, an outer write may still write to it. */
  checkLater(check: LaterStep): void {
    if (this.#outer === undefined) this.#checks.push(check)
    else this.#outer.checkLater(check)
  }

  /** Does what is left to do for bytes in `storage`, since they are needed now; by default, all that is left. */
  finish(storage?: StreamStorage): void {
    if (storage === undefined) this.#tryPostponed()
    const isDue = ({ target }: LaterStep): boolean => storage === undefined || target === storage
    const transformations = this.#transformations.filter(isDue)
    this.#transformations = this.#transformations.filter((step) => !isDue(step))
    for (const { run } of transformations) run()
    const checks = this.#checks.filter(isDue)
    this.#checks = this.#checks.filter((step) => !isDue(step))
    for (const { run } of checks) run()
  }

  #tryPostponed(): void {
    while (this.#postponed.length > 0) {
      const round = this.#postponed
      this.#postponed = []
      for (const write of round) write()
      // What failed again postponed itself again. If all did, more rounds won't help, and the next one says why.
      this.#isLastAttempt = this.#postponed.length >= round.length
    }
  }
}

/** An object that knows the stream that it is in. */
interface Moved {
  get _io(): KaitaiInput
  set _io(io: KaitaiInput | undefined)
}

/** What is done when nothing more is written to some bytes. */
export interface LaterStep {
  /** Where those bytes are, or are put. */
  readonly target: StreamStorage
  readonly run: () => void
}
