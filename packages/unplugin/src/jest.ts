import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describeProblems } from './core/describe-problem.js'
import { commonJs } from './core/hosts/common-js.js'
import { runModule } from './core/hosts/run-module.js'
import type { SpecModule } from './core/compile-module.js'
import type { RunOptions } from './core/hosts/manifest-options.js'
import { loadSpec } from './core/load-spec.js'
import { resolveOptions } from './core/options.js'
import type { Settings } from './core/options.js'
import { posixPath } from './core/paths.js'
import { readIfThere } from './core/read-if-there.js'
import { ShownError } from './core/shown-error.js'

// { transform: { '\\.ksy$': 'unplugin-ksy/jest' } }

/** The part of what Jest tells a transformer that compiling a spec needs. */
export interface TransformOptions {
  readonly config: { readonly rootDir: string }
  /** Whether Jest takes the file for an ES module: it runs in Node's ESM mode and `.ksy` is in `extensionsToTreatAsEsm`. */
  readonly supportsStaticESM: boolean
  /** The options in Jest's configuration. */
  readonly transformerConfig: RunOptions
}

/** The code of a module for Jest. */
export interface Transformed {
  readonly code: string
  readonly map?: SpecModule['map']
}

/** A transformer that compiles specs for tests. */
const transformer: {
  process(text: string, path: string, options: TransformOptions): Transformed
  getCacheKey(text: string, path: string, options: TransformOptions): string
} = {
  process(text, path, options) {
    const { code, map, errors } = runModule(posixPath(path), text, settingsOf(options))
    if (errors.length > 0) throw new ShownError(describeProblems(errors, options.config.rootDir))
    return { code: options.supportsStaticESM ? code : commonJs(code), ...(map === undefined ? {} : { map }) }
  },

  /** A module depends on the specs that its spec imports, too. */
  getCacheKey(text, path, options) {
    const { supportsStaticESM, transformerConfig } = options
    const { dependencies } = loadSpec(posixPath(path), text, settingsOf(options))
    const hash = createHash('sha256').update(readFileSync(new URL('../package.json', import.meta.url)))
    hash.update(JSON.stringify([supportsStaticESM, transformerConfig, path, text]))
    for (const file of dependencies) hash.update(JSON.stringify([file, readIfThere(file)]))
    return hash.digest('hex')
  },
}

export default transformer

function settingsOf({ config, transformerConfig }: TransformOptions): Settings {
  return resolveOptions({ ...transformerConfig, types: false }, config.rootDir)
}
