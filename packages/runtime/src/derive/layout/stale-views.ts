import { agree, endOf, overlap, stretchBefore, type Moved } from './movable.js'

/**
 * Values that were not edited, but show bytes of one that was: what they show is not there any more. A second value of the
 * same kind that stood at the same place is one of its own now.
 *
 * @param values sorted by where they were
 */
export function staleViews(values: readonly Moved[]): ReadonlySet<Moved> {
  const stale = new Set<Moved>()
  let open: Moved[] = []
  for (const value of values) {
    open = open.filter((each) => endOf(stretchBefore(each)) > value.before)
    for (const view of open) {
      if (showsPartOf(view, value)) stale.add(view)
      if (showsPartOf(value, view)) stale.add(value)
    }
    open.push(value)
  }
  return stale
}

/** Whether what `view` shows was in `edited`, or the other way round, and is not as it was. */
function showsPartOf(view: Moved, edited: Moved): boolean {
  if (view.isEdited || !edited.isEdited || isKin(view, edited)) return false
  const [a, b] = [stretchBefore(view), stretchBefore(edited)]
  return edited.before >= view.before && overlap(a, b) && !agree(a, b)
}

function isKin(a: Moved, b: Moved): boolean {
  return a.before === b.before && a.kind === b.kind
}
