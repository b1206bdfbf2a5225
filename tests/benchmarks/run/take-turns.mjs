/**
 * Lets variants do the same in turns, round after round. Whoever comes first may find the computer in another state, so every
 * second round goes the other way.
 *
 * @template T
 * @param {ReadonlyMap<string, () => Promise<T | undefined>>} variants undefined is given by one that can't do it
 * @param {{ readonly rounds: number, readonly warmups: number }} counts what comes of warm-ups is dropped
 * @returns {Promise<ReadonlyMap<string, readonly T[]>>} for those that can do it, a result of each round
 */
export async function takeTurns(variants, { rounds, warmups }) {
  /** @type {Map<string, T[]>} */
  const results = new Map([...variants.keys()].map((name) => [name, []]))
  for (let round = -warmups; round < rounds; round++) {
    for (const [name, run] of round % 2 === 0 ? [...variants] : [...variants].toReversed()) {
      const result = await run()
      if (result !== undefined && round >= 0) results.get(name)?.push(result)
    }
  }
  return new Map([...results].filter(([, list]) => list.length > 0))
}
