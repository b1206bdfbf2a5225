import { KaitaiError } from '../errors/kaitai-error.js'
import type { Watching } from './watching.js'

/** Thrown to give up a write that has to be repeated while it is watched in another way. Nobody else sees it. */
export class RepeatWrite extends KaitaiError {
  /** Whoever watches the write that is given up. */
  readonly by: Watching
  /** How to watch it, given the path that this error has. */
  readonly next: (path: string | undefined) => Watching

  constructor(by: Watching, next: (path: string | undefined) => Watching) {
    super('the write has to be repeated')
    this.by = by
    this.next = next
  }
}
