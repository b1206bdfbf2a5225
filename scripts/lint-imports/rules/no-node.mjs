import { describeTarget, isTestCode } from '../places.mjs'

const browserSafe = /^packages\/(?:(?:compiler|runtime)\/src\/|unplugin\/src\/runtime\.ts$)/

/**
 * The compiler core and the runtime run in browsers, so they import nothing of Node's.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const noNode = {
  name: 'no-node',
  check: (edges) =>
    edges
      .filter(({ from, target }) => target.kind === 'builtin' && browserSafe.test(from) && !isTestCode(from))
      .map((edge) => ({
        rule: noNode.name,
        edge,
        message: `${describeTarget(edge.target)} does not exist in a browser, and this file runs there.`,
        help: 'Take what you need as an argument, and let packages/unplugin pass it in.',
      })),
}
