import { isTestCode, placeOf } from '../places.mjs'

/**
 * The compiler never imports the runtime or the adapter: it names the runtime in the text that it emits.
 *
 * @type {import('../types.d.ts').Rule}
 */
export const compilerWithoutRuntime = {
  name: 'compiler-without-runtime',
  check: (edges) =>
    edges
      .filter(({ from, target }) => {
        if (placeOf(from)?.folder !== 'packages/compiler' || isTestCode(from)) return false
        if (target.kind === 'package') return /^(@unplugin-ksy\/runtime|unplugin-ksy)$/.test(target.name)
        return target.kind === 'file' && /^packages\/(runtime|unplugin)\//.test(target.path)
      })
      .map((edge) => ({
        rule: compilerWithoutRuntime.name,
        edge,
        message: `the compiler must not import ${edge.specifier}.`,
        help: 'Emit the import into the generated code instead. A test may compare both sides.',
      })),
}
