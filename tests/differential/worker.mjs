/** Compares the specs that it is told of, in a process of its own, since compiled specs are never forgotten. */
import { runSpecs } from './run-specs.mjs'

process.on(
  'message',
  (/** @type {{ seed: number, from: number, count: number }} */ { seed, from, count }) => {
    void runSpecs(seed, from, count).then((tally) => process.send?.(tally))
  },
)

// Whoever asked is gone.
process.on('disconnect', () => process.exit())
