import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { resolveOptions } from '../options.js'
import type { Settings } from '../options.js'
import { manifestOptions } from './manifest-options.js'

/**
 * The settings for a spec where there is no configuration file: the options in the nearest `package.json`. Like Node's own
 * `type` they do not depend on where the program was started.
 *
 * @param spec Absolute path of the spec.
 * @throws if the options are wrong
 */
export function settingsFor(spec: string): Settings {
  for (let folder = dirname(spec); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    const manifest = readIfThere(path)
    if (manifest === undefined && dirname(folder) !== folder) continue
    // A program that runs should leave no files.
    return resolveOptions({ ...manifestOptions(manifest ?? '', path), types: false }, folder)
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
