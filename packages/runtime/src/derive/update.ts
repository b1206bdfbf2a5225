import { EndOfStreamError } from '../errors/end-of-stream-error.js'
import { KaitaiError } from '../errors/kaitai-error.js'
import { locate } from '../errors/locate.js'
import { ConsistencyError } from '../errors/consistency-error.js'
import type { WriteJournal } from '../stream/write-journal.js'
import { Assignments } from './assignments.js'
import { Derivation } from './derivation.js'
import { checkNoRoomLeft, LeftRoom } from './left-room.js'
import type { Measurable } from './measure.js'
import type { Layout, Placement } from './offsets.js'
import { isPaddingError, writePadded } from './padding.js'
import { nameOf } from './relation.js'
import type { UpdateOptions } from './update-options.js'
import { Survey } from './survey.js'

/** Sizes depend on each other (a length that is longer makes what it is in longer), but not without end. */
const maxPasses = 16

/** What stands in between may be larger once an offset is, and so on. */
const maxLayouts = 8

type Write<Written> = (whenWritten?: (journal: WriteJournal) => void) => Written

interface Updatable extends Measurable {
  _deriveFields(derivation: Derivation): void
}

/**
 * Makes what is stored about the data agree with it: sizes, counts, tags, flags, offsets.
 *
 * @throws ConsistencyError where a stored value would have to be two at once. Then nothing is changed
 */
export function update(
  object: Updatable,
  { placement, assignments = new Assignments() }: UpdateOptions = {},
): void {
  const { problem, layout } = settle(object, assignments, placement)
  if (problem === undefined) return
  layout?.putBackStale(false)
  assignments.takeBack()
  throw problem
}

/**
 * Writes an object as it is. Where that can't be, since what is stored about the data disagrees with it, or would leave room
 * that there was no need for, makes it agree, and writes it then. If that can't be either, nothing is changed.
 */
export function writeDerived<Written>(
  object: Updatable,
  write: Write<Written>,
  placement?: Placement,
): Written {
  try {
    return write(checkNoRoomLeft)
  } catch (error) {
    if (!(error instanceof KaitaiError)) throw error
    const assignments = new Assignments()
    const { problem, layout } = settle(object, assignments, placement)
    const isChanged = assignments.count > 0 || layout?.hasStale === true || error instanceof LeftRoom
    if (!isChanged && !isPaddingError(error)) throw better(error, problem)
    let isWritten = false
    try {
      const written = writePadded(write, assignments)
      isWritten = true
      return written
    } catch (second) {
      // A value that has no room where it would have to go tells less than that it does not agree where it is.
      const cause = second instanceof EndOfStreamError && isAt(second, error) ? error : second
      const explained = better(explain(cause, assignments), problem)
      assignments.takeBack()
      throw explained
    } finally {
      layout?.putBackStale(isWritten)
    }
  }
}

interface Settled {
  /** What can't be solved. */
  readonly problem: KaitaiError | undefined
  /** Where things are, if that is stored. What showed something that is gone is left out. */
  readonly layout: Layout | undefined
}

function settle(object: Updatable, assignments: Assignments, placement?: Placement): Settled {
  const survey = new Survey(object)
  try {
    object._deriveFields(new Derivation(assignments, undefined, survey))
  } catch (error) {
    return { problem: locate(error, object, ''), layout: undefined }
  }
  const layout = survey.layout(placement)
  let problem = settleSizes(object, assignments, layout)
  for (let round = 1; round <= maxLayouts && layout?.layOut() === true; round++) {
    problem = settleSizes(object, assignments, layout)
    if (layout.isCircular) break
  }
  return { problem, layout }
}

/** @returns what can't be solved */
function settleSizes(
  object: Updatable,
  assignments: Assignments,
  layout: Layout | undefined,
): KaitaiError | undefined {
  for (let pass = 1; ; pass++) {
    const derivation = new Derivation(assignments, layout)
    try {
      object._deriveFields(derivation)
    } catch (error) {
      return locate(error, object, '')
    }
    if (!derivation.hasChanged || pass === maxPasses) return derivation.contradiction
  }
}

function isAt({ path }: KaitaiError, error: KaitaiError): boolean {
  return path === error.path
}

/** What can't be solved says more than what the check says of the same value. */
function better(error: unknown, problem: KaitaiError | undefined): unknown {
  return problem !== undefined && error instanceof KaitaiError && error.path === problem.path
    ? problem
    : error
}

/** A value that does not fit its field says what it follows from. */
function explain(error: unknown, assignments: Assignments): unknown {
  if (!(error instanceof ConsistencyError)) return error
  const assignment = assignments.find(
    ({ owner, property }) => nameOf({ object: owner, property, index: -1 }) === error.path,
  )
  if (assignment !== undefined)
    error._advise(`It follows from ${nameOf(assignment.relation)} ('${assignment.relation.key}')`)
  return error
}
