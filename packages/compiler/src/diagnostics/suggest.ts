const MAX_NAME_LENGTH = 100

/**
 * The name that was most likely meant: the closest one by edit distance, if it is close enough to be a slip (a third of
 * the longer name's letters, case not counted). Of equally close ones the first.
 *
 * @returns undefined if nothing is close
 */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > MAX_NAME_LENGTH) return undefined
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of candidates) {
    const longer = Math.max(name.length, candidate.length)
    const limit = Math.min(Math.floor(longer / 3), bestDistance - 1)
    if (candidate === name || Math.abs(name.length - candidate.length) > limit) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance > limit) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** How many letters to insert, remove, replace or swap with their neighbour (optimal string alignment distance). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? at(beforePrevious, j - 2) + 1 : Infinity
      current.push(Math.min(replace, at(previous, j) + 1, at(current, j - 1) + 1, swap))
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
