import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withInlineMap } from '../compile-module.js'
import { posixPath } from '../paths.js'
import { runModule } from './run-module.js'
import { settingsFor } from './node-options.js'
import { specError } from './spec-error.js'

/** The spec that a module's URL names, if it names one: the path of a file that ends in `.ksy`, and maybe a query. */
export function specOf(url: string): string | undefined {
  return /^file:[^?#]*\.ksy(?:[?#]|$)/.test(url) ? fileURLToPath(url.replace(/[?#].*$/s, '')) : undefined
}

/**
 * The source text of the module that a spec is.
 *
 * @param convert Changes the code, but neither its lines nor its columns.
 * @throws if the spec has errors
 */
export function sourceOf(path: string, convert: (code: string) => string = (code) => code): string {
  const module = runModule(posixPath(path), readFileSync(path, 'utf8'), settingsFor(path))
  if (module.errors.length > 0) throw specError(module.errors, process.cwd())
  return withInlineMap({ code: convert(module.code), map: module.map })
}
