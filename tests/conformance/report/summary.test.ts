import { describe, expect, it } from 'vitest'
import { updatedKnownFailures } from '../known-failures.mjs'
import type { KnownFailures, Outcome, SectionSummary } from '../types.js'
import { formatSummaries } from './print.mjs'
import { isAsKnown, summarize } from './summary.mjs'

const outcomes: readonly Outcome[] = [
  { section: 'read', id: 'good', reason: undefined },
  { section: 'read', id: 'bad', reason: 'no luck', detail: 'at all' },
  { section: 'bytes', id: 'good', reason: undefined, note: 'nearly' },
]

const judge = (known: KnownFailures, complete = true): readonly SectionSummary[] =>
  summarize(outcomes, known, complete)

const print = (known: KnownFailures): string => formatSummaries(judge(known), { details: false })

describe('the verdict', () => {
  it('is good if exactly what is listed fails', () => {
    expect(isAsKnown(judge({ read: { bad: 'hard' } }))).toBe(true)
    expect(print({ read: { bad: 'hard' } })).toBe(
      'read 1/2 (1 known failures)\n  · bad: no luck\nbytes 1/1 (1 of them nearly)',
    )
  })

  it('is bad if anything else fails', () => {
    expect(isAsKnown(judge({}))).toBe(false)
    expect(isAsKnown(judge({ bytes: { bad: 'hard' } }))).toBe(false)
    expect(print({})).toContain('read 1/2\n  ✘ bad: no luck\n')
  })

  it('is bad if something that is listed passes', () => {
    const known = { read: { bad: 'hard', good: 'was hard' } }
    expect(isAsKnown(judge(known))).toBe(false)
    expect(print(known)).toContain('✔ good: passes now')
  })

  it('is bad if something that is listed is not there any more, unless only a part ran', () => {
    const known = { read: { bad: 'hard', gone: 'was hard' } }
    expect(isAsKnown(judge(known))).toBe(false)
    expect(print(known)).toContain('? gone:')
    expect(isAsKnown(judge(known, false))).toBe(true)
  })

  it('shows details on request', () => {
    const text = formatSummaries(judge({ read: { bad: 'hard' } }), { details: true })
    expect(text).toContain('  · bad: no luck\n      at all')
  })
})

describe('updating the list', () => {
  it('keeps reasons, adds failures, drops what passes, leaves other sections alone', () => {
    const known = { read: { bad: 'by hand', good: 'was hard', gone: 'was hard' }, types: { x: 'why' } }
    expect(updatedKnownFailures(known, judge(known))).toEqual({
      read: { bad: 'by hand' },
      types: { x: 'why' },
    })
    expect(updatedKnownFailures({}, judge({}))).toEqual({ read: { bad: 'no luck' } })
  })
})
