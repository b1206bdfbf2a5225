import { readFileSync } from 'node:fs'

/** @typedef {import('./official.d.ts').KnownDifferences} KnownDifferences */
/** @typedef {import('./official.d.ts').TreeDifference} TreeDifference */

/**
 * Where the official JavaScript is known to be wrong.
 *
 * @returns {KnownDifferences}
 */
export function readKnownDifferences() {
  return JSON.parse(readFileSync(new URL('known-differences.json', import.meta.url), 'utf8'))
}

/**
 * What is wrong with the differences found in one case: places that no upstream bug explains, and known ones that do not
 * differ (any more).
 *
 * @param {string} id
 * @param {readonly TreeDifference[]} differences
 * @param {KnownDifferences} known
 * @returns {string[]}
 */
export function unexplained(id, differences, { bugs, places }) {
  const listed = places[id] ?? {}
  const found = new Set(differences.map(({ place }) => place))
  const unknownBugs = Object.values(listed).filter((bug) => !Object.hasOwn(bugs, bug))
  return [
    ...differences
      .filter(({ place }) => !Object.hasOwn(listed, place))
      .map(({ place, text }) => `${place}: ${text}`),
    ...Object.keys(listed)
      .filter((place) => !found.has(place))
      .map((place) => `${place}: known-differences.json says that it differs, but it is the same`),
    ...unknownBugs.map((bug) => `known-differences.json does not explain ${bug}`),
  ]
}
