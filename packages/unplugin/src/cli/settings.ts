import { nearestOptions } from '../core/hosts/node-options.js'
import { resolveOptions } from '../core/options.js'
import type { Options, Settings } from '../core/options.js'
import { UsageError } from './terminal.js'
import { errorMessage } from '../core/error-message.js'

/**
 * The settings for a command: what the command line says, and where that is silent, the `package.json` that is nearest to the
 * current folder, since that is where a program that runs without a bundler has its options.
 *
 * @param given The options of the command line. Its paths start from the current folder.
 * @throws UsageError if an option in the `package.json` is wrong
 */
export function settingsOf(given: Options, cwd: string): Settings {
  const nearest = optionsNear(cwd)
  const settings = resolveOptions(given, cwd)
  return {
    ...settings,
    importPaths: given.importPaths === undefined ? nearest.importPaths : settings.importPaths,
    code: {
      process: new Map([...nearest.code.process, ...settings.code.process]),
      'opaque-type': new Map([...nearest.code['opaque-type'], ...settings.code['opaque-type']]),
    },
    compile: {
      mode: given.mode ?? nearest.compile.mode,
      int64: given.int64 ?? nearest.compile.int64,
    },
  }
}

function optionsNear(cwd: string): Settings {
  try {
    const { options, folder } = nearestOptions(cwd)
    return resolveOptions(options, folder)
  } catch (error) {
    throw new UsageError(errorMessage(error).replace(/\.$/, ''))
  }
}
