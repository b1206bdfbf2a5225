import { load } from 'js-yaml'
import { compileOfficial } from '../../conformance/official/compile-official.mjs'

/**
 * With the fastest YAML reader on npm, which keeps no positions. It compiles imported specs anew with each that imports them.
 *
 * @param {string} gallery
 * @returns {import('./compiler.d.ts').StartPass}
 */
export const start = (gallery) => () => async (path) =>
  (await compileOfficial(path, [gallery], load)).size > 0
