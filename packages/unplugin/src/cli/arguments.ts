import { parseArgs } from 'node:util'
import { resolveOptions } from '../core/options.js'
import type { Options, Settings } from '../core/options.js'
import { UsageError } from './terminal.js'

/** A command line that was understood. */
export interface Arguments {
  readonly command: string | undefined
  /** Files and folders as given. Empty means the current folder. */
  readonly paths: readonly string[]
  readonly settings: Settings
  readonly check: boolean
  readonly help: boolean
  readonly version: boolean
}

/**
 * Reads the words after `ksy`.
 *
 * @throws UsageError for an option that does not exist or has a wrong value.
 */
export function parseArguments(words: readonly string[], cwd: string): Arguments {
  const { values, positionals } = parse(words)
  const [command, ...paths] = positionals
  const options: Options = {
    types: values.dir === undefined ? true : { dir: values.dir },
    importPaths: values['import-path'] ?? [],
    mode: oneOf('--mode', values.mode, ['read-write', 'read']),
    int64: oneOf('--int64', values.int64, ['bigint', 'number']),
  }
  return {
    command,
    paths,
    settings: resolveOptions(options, cwd),
    check: values.check ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  }
}

interface Parsed {
  values: {
    check?: boolean
    dir?: string
    'import-path'?: string[]
    mode?: string
    int64?: string
    help?: boolean
    version?: boolean
  }
  positionals: string[]
}

function parse(words: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        dir: { type: 'string' },
        'import-path': { type: 'string', multiple: true },
        mode: { type: 'string' },
        int64: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((one) => one === value)
  if (found === undefined && value !== undefined) {
    throw new UsageError(`${option} is ${known.join(' or ')}, not '${value}'`)
  }
  return found
}
