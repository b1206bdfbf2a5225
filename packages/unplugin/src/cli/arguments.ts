import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'
import type { Options, Settings } from '../core/options.js'
import { settingsOf } from './settings.js'
import { UsageError } from './terminal.js'
import { errorMessage } from '../core/error-message.js'

/** What `ksy` can do. */
export type CommandName = 'types' | 'compile' | 'check' | 'dump'

/** The options that not all commands have. */
const COMMANDS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  types: ['check', 'watch'],
  compile: ['out'],
  check: ['format', 'derive'],
  dump: ['format', 'json', 'path'],
}

/** How a command can print, the default first. */
const FORMATS: Readonly<Partial<Record<CommandName, readonly Format[]>>> = {
  check: ['text', 'json', 'github'],
  dump: ['tree', 'json'],
}

export type Format = 'text' | 'tree' | 'json' | 'github'

/** A command line that was understood. */
export interface Arguments {
  /** Undefined if there is none. */
  readonly command: CommandName | undefined
  /** Files and folders as given. Empty means the current folder. */
  readonly paths: readonly string[]
  readonly settings: Settings
  readonly check: boolean
  readonly watch: boolean
  /** Whether what can't be derived is wanted. */
  readonly derive: boolean
  /** The folder for compiled specs, as given. */
  readonly out: string | undefined
  readonly format: Format
  /** Which part of a tree is wanted, as given. */
  readonly path: string | undefined
  readonly help: boolean
  readonly version: boolean
}

/**
 * Reads the words after `ksy`, and the options in the nearest `package.json`.
 *
 * @throws UsageError for a command or an option that does not exist or has a wrong value.
 */
export function parseArguments(words: readonly string[], cwd: string): Arguments {
  const { values, positionals } = parse(words)
  const [name, ...paths] = positionals
  const command = commandOf(name)
  const { help = false, version = false, check = false, watch = false, derive = false } = values
  if (command !== undefined) assertHas(command, values)
  if (check && watch) throw new UsageError('--check and --watch exclude each other')
  const options: Options = {
    types: values.dir === undefined ? true : { dir: values.dir },
    importPaths: values['import-path'],
    mode: oneOf('--mode', values.mode, ['read-write', 'read']),
    int64: oneOf('--int64', values.int64, ['bigint', 'number']),
    processors: named('--processor', values.processor),
    opaqueTypes: named('--opaque-type', values['opaque-type']),
  }
  return {
    command,
    paths,
    out: values.out,
    format: formatOf(command, values),
    path: values.path,
    settings: settingsOf(options, cwd),
    check,
    watch,
    derive,
    help,
    version,
  }
}

const OPTIONS = {
  check: { type: 'boolean' },
  watch: { type: 'boolean', short: 'w' },
  derive: { type: 'boolean' },
  dir: { type: 'string' },
  out: { type: 'string', short: 'o' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  path: { type: 'string' },
  processor: { type: 'string', multiple: true },
  'opaque-type': { type: 'string', multiple: true },
  'import-path': { type: 'string', multiple: true },
  mode: { type: 'string' },
  int64: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies NonNullable<ParseArgsConfig['options']>

type OptionName = keyof typeof OPTIONS

type Parsed = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>

function parse(words: readonly string[]): Parsed {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError(errorMessage(error))
  }
}

function commandOf(name: string | undefined): CommandName | undefined {
  if (name === undefined || isCommand(name)) return name
  throw new UsageError(`there is no command '${name}'`)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

/** Options that no command has for itself are understood by all. */
function assertHas(command: CommandName, values: Parsed['values']): void {
  const own: readonly string[] = COMMANDS[command]
  const others = new Set<string>(Object.values(COMMANDS).flat())
  const wrong = Object.keys(values).find((name) => others.has(name) && !own.includes(name))
  if (wrong !== undefined) throw new UsageError(`ksy ${command} has no option --${wrong}`)
}

function formatOf(command: CommandName | undefined, { format, json }: Parsed['values']): Format {
  const [first = 'text', ...others] = (command === undefined ? undefined : FORMATS[command]) ?? []
  return oneOf('--format', format, [first, ...others]) ?? (json === true ? 'json' : first)
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
    throw new UsageError(`${option} is ${listed(known)}, not '${value}'`)
  }
  return found
}

/** `a`, `a or b`, `a, b or c` */
function listed(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1')
}
