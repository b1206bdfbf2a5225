import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { load } from 'js-yaml'
import ksy from 'unplugin-ksy/esbuild'
import { compileOfficial } from '../../conformance/official/compile-official.mjs'

/**
 * How large a program is that has nothing in it but a spec and the runtime that it needs, minified and gzipped.
 *
 * @param {string} path of the spec
 * @param {readonly string[]} importPaths
 * @param {'read-write' | 'read'} mode
 * @returns {Promise<number>} bytes
 */
export function ourBundleSize(path, importPaths, mode) {
  const source = `export { default } from ${JSON.stringify(path)}`
  return bundleSize(source, [ksy({ types: false, importPaths: [...importPaths], mode })])
}

/**
 * The same, by the official compiler and runtime, which only read.
 *
 * @param {string} path
 * @param {readonly string[]} importPaths
 * @returns {Promise<number>} bytes
 */
export async function officialBundleSize(path, importPaths) {
  const modules = await compileOfficial(path, importPaths, load)
  const [main = ''] = [...modules.keys()].filter(
    (name) => name.toLowerCase() === basename(path, '.ksy').replaceAll('_', ''),
  )
  return bundleSize(`export { default } from './${main}'`, [
    {
      name: 'official',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\.\/[A-Z]/ }, ({ path: wanted }) => ({
          path: basename(wanted),
          namespace: 'official',
        }))
        onLoad({ filter: /(?:)/, namespace: 'official' }, ({ path: name }) => ({
          contents: modules.get(name) ?? '',
          resolveDir: import.meta.dirname,
        }))
      },
    },
  ])
}

/**
 * @param {string} source of the program
 * @param {import('esbuild').Plugin[]} plugins
 */
async function bundleSize(source, plugins) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // What the official runtime requires only for some encodings and processes.
    external: ['iconv-lite', 'zlib'],
    plugins,
    logLevel: 'silent',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
