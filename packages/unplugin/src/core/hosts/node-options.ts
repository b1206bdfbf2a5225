import { dirname, join } from 'node:path'
import { resolveOptions } from '../options.js'
import type { Settings } from '../options.js'
import { readIfThere } from '../read-if-there.js'
import { manifestOptions } from './manifest-options.js'
import type { RunOptions } from './manifest-options.js'

/** Options of a `package.json`. */
export interface NearestOptions {
  readonly options: RunOptions
  /** The folder of the file, which the options are relative to. The outermost folder if there is none. */
  readonly folder: string
}

/**
 * The options in the `package.json` that is nearest to a folder.
 *
 * @param start Absolute path of the folder.
 * @throws if the options are wrong
 */
export function nearestOptions(start: string): NearestOptions {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    const manifest = readIfThere(path)
    if (manifest !== undefined) return { options: manifestOptions(manifest, path), folder }
    if (dirname(folder) === folder) return { options: {}, folder }
  }
}

/**
 * The settings for a spec where there is no configuration file. Like Node's own `type` they do not depend on where the
 * program was started.
 *
 * @param spec Absolute path of the spec.
 * @throws if the options are wrong
 */
export function settingsFor(spec: string): Settings {
  const { options, folder } = nearestOptions(dirname(spec))
  // A program that runs should leave no files.
  return resolveOptions({ ...options, types: false }, folder)
}
