import { describeTarget, isTestCode, placeOf } from '../places.mjs'

/** The one package, and the one file that may import it: no bundle has it whose specs don't use `process: zlib`. */
const exception = { file: 'packages/runtime/src/process/zlib.ts', package: 'fflate' }

/**
 * The runtime is shipped to browsers with every spec: it imports nothing but itself.
 * Node's modules have their own rule.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const runtimeAlone = {
  name: 'runtime-alone',
  check: (edges) =>
    edges
      .filter(({ from, target }) => {
        if (placeOf(from)?.folder !== 'packages/runtime' || isTestCode(from)) return false
        if (target.kind === 'file') return placeOf(target.path)?.folder !== 'packages/runtime'
        return target.kind === 'package' && !(from === exception.file && target.name === exception.package)
      })
      .map((edge) => ({
        rule: runtimeAlone.name,
        edge,
        message: `the runtime must import nothing but its own files, not ${describeTarget(edge.target)}.`,
        help: 'Write the few lines that you need in packages/runtime, or let the generated code do it.',
      })),
}
