/**
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * The figures of each variant, from what was measured in rounds. Other work on the computer slows all variants of a round
 * alike, so ratios are taken within rounds.
 *
 * @param {ReadonlyMap<string, readonly import('./task.d.ts').Result[]>} rounds by variant, in the same order
 * @returns {Readonly<Record<string, import('./task.d.ts').Figures>>}
 */
export function figuresOf(rounds) {
  return Object.fromEntries(
    [...rounds].map(([variant, results]) => {
      const faster = [...rounds]
        .filter(([other]) => other !== variant)
        .map(([other, theirs]) => [
          other,
          median(results.map(({ ms }, round) => (theirs[round]?.ms ?? Number.NaN) / ms)),
        ])
      const heaps = results.map(({ heap }) => heap).filter((heap) => heap !== undefined)
      return [
        variant,
        {
          ms: median(results.map(({ ms }) => ms)),
          heap: heaps.length === 0 ? undefined : median(heaps),
          faster: Object.fromEntries(faster),
        },
      ]
    }),
  )
}
