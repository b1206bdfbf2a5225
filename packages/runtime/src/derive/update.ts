import { KaitaiError } from '../errors/kaitai-error.js'
import { locate } from '../errors/locate.js'
import { ConsistencyError } from '../errors/consistency-error.js'
import type { WriteJournal } from '../stream/write-journal.js'
import type { KaitaiStruct } from '../struct/kaitai-struct.js'
import { Assignments } from './assignments.js'
import { Derivation } from './derivation.js'
import { checkNoRoomLeft, LeftRoom } from './left-room.js'
import { nameOf } from './relation.js'

/** Sizes depend on each other (a length that is longer makes what it is in longer), but not without end. */
const maxPasses = 16

type Write<Written> = (whenWritten?: (journal: WriteJournal) => void) => Written

interface Updatable extends KaitaiStruct {
  _deriveFields(derivation: Derivation): void
}

/**
 * Makes what is stored about the data agree with it: sizes, counts, tags, flags.
 *
 * @throws ConsistencyError where a stored value would have to be two at once. Then nothing is changed
 */
export function update(object: Updatable): void {
  const assignments = new Assignments()
  const problem = settle(object, assignments)
  if (problem === undefined) return
  assignments.takeBack()
  throw problem
}

/**
 * Writes an object as it is. Where that can't be, since what is stored about the data disagrees with it, or would leave room
 * that there was no need for, makes it agree, and writes it then. If that can't be either, nothing is changed.
 */
export function writeDerived<Written>(object: Updatable, write: Write<Written>): Written {
  try {
    return write(checkNoRoomLeft)
  } catch (error) {
    if (!(error instanceof KaitaiError)) throw error
    const assignments = new Assignments()
    const problem = settle(object, assignments)
    if (assignments.count === 0 && !(error instanceof LeftRoom)) throw better(error, problem)
    try {
      return write()
    } catch (second) {
      const explained = better(explain(second, assignments), problem)
      assignments.takeBack()
      throw explained
    }
  }
}

/** @returns what can't be solved */
function settle(object: Updatable, assignments: Assignments): KaitaiError | undefined {
  for (let pass = 1; ; pass++) {
    const derivation = new Derivation(assignments)
    try {
      object._deriveFields(derivation)
    } catch (error) {
      return locate(error, object, '')
    }
    if (!derivation.hasChanged || pass === maxPasses) return derivation.contradictions[0]
  }
}

/** What can't be solved says more than what the check says of the same value. */
function better(error: unknown, problem: KaitaiError | undefined): unknown {
  return error instanceof KaitaiError && error.path === problem?.path ? problem : error
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
