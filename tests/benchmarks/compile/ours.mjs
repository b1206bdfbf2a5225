import { createHost } from '../../conformance/modules/host.mjs'

/** The compiler as it is published: one file, which each build makes. */
const bundle = new URL('../../../packages/compiler/bundle/index.js', import.meta.url)
const { compile, ParseCache } = /** @type {typeof import('@unplugin-ksy/compiler')} */ (
  await import(bundle.href)
)

/**
 * @param {string} gallery
 * @param {boolean} all whether declarations and source maps are wanted too, as a bundler and an editor need them
 * @returns {import('./compiler.d.ts').StartPass}
 */
export const start = (gallery, all) => () => {
  const host = createHost({ importPaths: [gallery], fileOf: (path) => path, onOpaque: () => {} })
  const cache = new ParseCache()
  return (path) => {
    const result = compile(path, host, {}, cache)
    if (all) void [result.map, result.declarations, result.declarationMap]
    return Promise.resolve(result.code !== undefined)
  }
}
