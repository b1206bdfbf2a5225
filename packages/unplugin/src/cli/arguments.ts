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
  readonly watch: boolean
  /** The folder for compiled specs, as given. */
  readonly out: string | undefined
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
  if (values.check === true && values.watch === true)
    throw new UsageError('--check and --watch exclude each other')
  const options: Options = {
    types: values.dir === undefined ? true : { dir: values.dir },
    importPaths: values['import-path'] ?? [],
    mode: oneOf('--mode', values.mode, ['read-write', 'read']),
    int64: oneOf('--int64', values.int64, ['bigint', 'number']),
    processors: named('--processor', values.processor),
    opaqueTypes: named('--opaque-type', values['opaque-type']),
  }
  return {
    command,
    paths,
    out: values.out,
    settings: resolveOptions(options, cwd),
    check: values.check ?? false,
    watch: values.watch ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  }
}

interface Parsed {
  values: {
    check?: boolean
    watch?: boolean
    dir?: string
    out?: string
    processor?: string[]
    'opaque-type'?: string[]
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
        watch: { type: 'boolean', short: 'w' },
        dir: { type: 'string' },
        out: { type: 'string', short: 'o' },
        processor: { type: 'string', multiple: true },
        'opaque-type': { type: 'string', multiple: true },
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

/** Reads pairs of a name and a module, such as `my_lzma=@company/lzma`. */
function named(option: string, values: readonly string[] = []): Readonly<Record<string, string>> {
  const pairs = values.map((value) => /^([^=]+)=(.+)$/.exec(value)?.slice(1))
  if (pairs.includes(undefined)) throw new UsageError(`${option} is NAME=MODULE, not '${values.join(' ')}'`)
  return Object.fromEntries(pairs.map(([name = '', module = ''] = []) => [name, module]))
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
