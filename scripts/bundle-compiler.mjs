/**
 * Makes one file of the built compiler, for the published package: loading its hundreds of modules one by one takes Node ten
 * times as long.
 */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const compiler = new URL('../packages/compiler/', import.meta.url)

await build({
  entryPoints: [fileURLToPath(new URL('dist/index.js', compiler))],
  outfile: fileURLToPath(new URL('bundle/index.js', compiler)),
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
})
