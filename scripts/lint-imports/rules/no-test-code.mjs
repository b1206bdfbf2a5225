import { isTestCode } from '../places.mjs'

/**
 * Published files do not import test code, which is not published.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const noTestCode = {
  name: 'no-test-code',
  check: (edges) =>
    edges
      .filter(({ from, target }) => !isTestCode(from) && target.kind === 'file' && isTestCode(target.path))
      .map((edge) => ({
        rule: noTestCode.name,
        edge,
        message: `${edge.specifier} is test code, which is not in the published package.`,
        help: 'Move what you need out of the test file or the testing/ folder.',
      })),
}
