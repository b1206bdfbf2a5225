import type { Options } from '../options.js'
import { shownError } from './spec-error.js'

/** The key of `package.json` that has the options where there is no configuration file. */
const KEY = 'unplugin-ksy'

/** The options that decide what a spec becomes when it is run. */
export type RunOptions = Pick<Options, 'importPaths' | 'mode' | 'int64' | 'processors' | 'opaqueTypes'>

/**
 * The options in a `package.json`. None if it has no such key, or is none that Node would understand either.
 *
 * @param path Where it is, for messages.
 * @throws if an option does not exist or has a wrong value
 */
export function manifestOptions(text: string, path: string): RunOptions {
  const manifest = parse(text)
  if (!isRecord(manifest) || manifest[KEY] === undefined) return {}
  const given = manifest[KEY]
  const fail = (mistake: string): never => {
    throw shownError(`${path}: "${KEY}" ${mistake}`, path)
  }
  if (!isRecord(given)) return fail('should be an object of options.')
  for (const [name, value] of Object.entries(given)) {
    const kind = KINDS.get(name)
    if (kind === undefined) return fail(`has no option "${name}". There are ${[...KINDS.keys()].join(', ')}.`)
    if (!kind.has(value)) {
      return fail(`should have ${kind.name} for "${name}", and has ${JSON.stringify(value)}.`)
    }
  }
  return given
}

/** What an option may be. */
interface Kind {
  readonly name: string
  has(value: unknown): boolean
}

const isText = (value: unknown): value is string => typeof value === 'string'

const folders: Kind = {
  name: 'a list of folders',
  has: (value) => Array.isArray(value) && value.every(isText),
}

const modules: Kind = {
  name: 'an object of modules, by name',
  has: (value) => isRecord(value) && Object.values(value).every(isText),
}

const oneOf = (...texts: readonly string[]): Kind => ({
  name: texts.map((text) => JSON.stringify(text)).join(' or '),
  has: (value) => isText(value) && texts.includes(value),
})

const kinds: Readonly<Record<keyof RunOptions, Kind>> = {
  importPaths: folders,
  mode: oneOf('read-write', 'read'),
  int64: oneOf('bigint', 'number'),
  processors: modules,
  opaqueTypes: modules,
}
const KINDS: ReadonlyMap<string, Kind> = new Map(Object.entries(kinds))

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
