import { displayPath } from '../../core/describe-problem.js'
import { count } from '../count.js'
import type { Terminal } from '../terminal.js'
import type { Outcome } from './round.js'

const FOREIGN = 'was not written by unplugin-ksy and is left as it is'

const CHECKED = { missing: 'is missing', stale: 'is stale', leftover: 'is left over', foreign: FOREIGN }

const UPDATED = { missing: 'written', stale: 'updated', leftover: 'removed', foreign: FOREIGN }

/** Says what was done with declarations, or with `check` what there would have been to do. */
export function printOutcomes(outcomes: readonly Outcome[], check: boolean, terminal: Terminal): void {
  const words = check ? CHECKED : UPDATED
  for (const { path, state } of outcomes)
    if (state !== 'fresh' && state !== 'unwritable')
      terminal.out(`${displayPath(path, terminal.cwd)} ${words[state]}`)

  // What is in the way of one is in the way of all in a folder or file system.
  const unwritable = outcomes.filter(({ state }) => state === 'unwritable')
  const [first, ...more] = unwritable
  if (first === undefined) return
  const others = more.length === 0 ? '' : `, nor can ${count(more.length, 'other file')}`
  terminal.err(
    `${displayPath(first.path, terminal.cwd)} cannot be written${others}: ${first.reason ?? 'unknown reason'}. ` +
      'Make the folder writable, or keep types elsewhere with --dir.',
  )
}
