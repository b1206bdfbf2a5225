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
 * @param {ReadonlyMap<string, readonly number[]>} rounds by variant, in the same order
 * @returns {Readonly<Record<string, import('./task.d.ts').Figures>>}
 */
export function figuresOf(rounds) {
  return Object.fromEntries(
    [...rounds].map(([variant, values]) => {
      const others = [...rounds]
        .filter(([other]) => other !== variant)
        .map(([other, theirs]) => [
          other,
          median(values.map((value, round) => (theirs[round] ?? Number.NaN) / value)),
        ])
      return [variant, { value: median(values), others: Object.fromEntries(others) }]
    }),
  )
}

/**
 * The same rows with the medians of several runs.
 *
 * @param {readonly (readonly import('./task.d.ts').Row[])[]} runs at least one, each with the same rows in the same order
 * @returns {import('./task.d.ts').Row[]}
 */
export function medianOfRuns(runs) {
  const [first = []] = runs
  return first.map((row, at) => {
    /** @param {(row: import('./task.d.ts').Row) => number | undefined} figureOf */
    const middle = (figureOf) => median(runs.map((rows) => figureOf(rows[at] ?? row) ?? Number.NaN))
    const variants = Object.entries(row.variants).map(([name, { others }]) => {
      const ratios = Object.keys(others).map((other) => [
        other,
        middle((each) => each.variants[name]?.others[other]),
      ])
      const value = middle((each) => each.variants[name]?.value)
      return [name, { value, others: Object.fromEntries(ratios) }]
    })
    return { ...row, variants: Object.fromEntries(variants) }
  })
}
