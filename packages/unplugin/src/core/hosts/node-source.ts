import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { moduleOf, withInlineMap } from '../compile-module.js'
import type { SpecModule } from '../compile-module.js'
import type { Settings } from '../options.js'
import { posixPath } from '../paths.js'
import { runModule } from './run-module.js'
import { settingsFor } from './node-options.js'
import { specError } from './spec-error.js'

/** The spec that a module's URL names, if it names one: the path of a file that ends in `.ksy`, and maybe a query. */
export function specOf(url: string): string | undefined {
  return /^file:[^?#]*\.ksy(?:[?#]|$)/.test(url) ? fileURLToPath(url.replace(/[?#].*$/s, '')) : undefined
}

/** What else a source text depends on. */
export interface SourceOptions {
  readonly settings?: Settings | undefined
  readonly convert?: (code: string) => string
}

/**
 * The source text of the module that a spec is.
 *
 * @param options.settings By default those in the nearest `package.json`. Who gives some has seen to warnings.
 * @param options.convert Changes the code, but neither its lines nor its columns.
 * @throws if the spec has errors
 */
export function sourceOf(path: string, { settings, convert = (code) => code }: SourceOptions = {}): string {
  const module = compiled(posixPath(path), readFileSync(path, 'utf8'), settings)
  if (module.errors.length > 0) throw specError(module.errors, process.cwd())
  return withInlineMap({ code: convert(module.code), map: module.map })
}

function compiled(path: string, text: string, settings: Settings | undefined): SpecModule {
  return settings === undefined ? runModule(path, text, settingsFor(path)) : moduleOf(path, text, settings)
}
