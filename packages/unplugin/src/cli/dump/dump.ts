import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { KaitaiStream, KaitaiStruct } from '@unplugin-ksy/runtime'
import { loadSpec } from '../../core/load-spec.js'
import type { LoadedSpec } from '../../core/load-spec.js'
import type { Settings } from '../../core/options.js'
import { posixPath } from '../../core/paths.js'
import type { Arguments } from '../arguments.js'
import { count } from '../count.js'
import { problemsText } from '../problems-text.js'
import { ExitCode, UsageError } from '../terminal.js'
import type { Terminal } from '../terminal.js'
import { errorText, failureText } from './failure-text.js'
import { jsonText } from './json-text.js'
import { loadClass } from './load-class.js'
import type { RootClass } from './load-class.js'
import { openBinary } from './open-binary.js'
import { partAt } from './part-at.js'
import { printPieces } from './print-pieces.js'
import { treeText } from './tree-text.js'
import { walk } from './walk.js'
import type { Step } from './walk.js'

/** `ksy dump`: shows a binary file as its spec sees it. */
export async function dump(args: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [specName, fileName, ...more] = args.paths
  if (specName === undefined || fileName === undefined || more.length > 0)
    throw new UsageError('ksy dump takes a spec and a file')
  const spec = specAt(specName, args.settings, terminal.cwd)
  const io = openBinary(resolve(terminal.cwd, fileName), fileName)
  const errors = spec.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    terminal.err(problemsText(errors, terminal.cwd, terminal.paintError))
    return ExitCode.mistakes
  }
  const loaded = await loadClass(spec, args.settings).catch((error: unknown) => {
    terminal.err(`ksy: ${specName} cannot be run: ${errorText(error)}`)
  })
  if (loaded === undefined) return ExitCode.mistakes
  assertNoParams(loaded.type, specName)

  terminal.progress(`reading ${fileName}`)
  const { object, failures } = read(loaded.type, io)
  const tree = { starts: loaded.starts, isComplete: failures.length === 0 }
  try {
    const { part, path } = partAt({ key: undefined, value: object }, args.path ?? '', tree)
    const steps = noting(walk(part, path, tree), failures)
    await printPieces(args.format === 'json' ? jsonText(steps) : treeText(steps, terminal.paint), terminal)
  } catch (error) {
    failures.unshift(error)
  }
  const [first, ...others] = failures
  if (first === undefined) return ExitCode.ok
  terminal.err(`ksy: ${fileName}: ${failureText(first)}`)
  if (others.length > 0) terminal.err(`${count(others.length, 'other part')} cannot be read either`)
  return ExitCode.mistakes
}

function specAt(name: string, settings: Settings, cwd: string): LoadedSpec {
  const path = posixPath(resolve(cwd, name))
  if (!path.endsWith('.ksy')) throw new UsageError(`${name} is no spec: its name does not end with .ksy`)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${errorText(error)}`)
  }
  return loadSpec(path, text, settings)
}

/** A type with parameters is a part of others. Nothing in a file says what they are. */
function assertNoParams({ _members: members = [] }: RootClass, spec: string): void {
  const params = members.filter(({ kind }) => kind === 'param').map(({ name }) => name)
  if (params.length > 0)
    throw new UsageError(`${spec} has parameters, which no file has: ${params.join(', ')}`)
}

/** Reads as much as can be. */
function read(
  type: RootClass,
  io: KaitaiStream,
): { readonly object: KaitaiStruct; readonly failures: unknown[] } {
  const object = new type()
  object._io = io
  try {
    object._read()
    return { object, failures: [] }
  } catch (error) {
    return { object, failures: [error] }
  }
}

/** The same steps. */
function* noting(steps: Iterable<Step>, failures: unknown[]): Iterable<Step> {
  for (const step of steps) {
    if (step.kind === 'failure') failures.push(step.error)
    yield step
  }
}
