import { createRequire } from 'node:module'
import { parseArguments } from './arguments.js'
import type { Arguments, CommandName } from './arguments.js'
import { check } from './check.js'
import { compile } from './compile/compile.js'
import { dump } from './dump/dump.js'
import { helpFor } from './help.js'
import { ExitCode, UsageError } from './terminal.js'
import type { Terminal } from './terminal.js'
import { types } from './types/types.js'

type Command = (args: Arguments, terminal: Terminal) => Promise<ExitCode>

const commands: Readonly<Record<CommandName, Command>> = { types, compile, check, dump }

/** Runs a command line, given as the words after `ksy`. Mistakes are printed, never thrown. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const args = parseArguments(words, terminal.cwd)
    if (args.version) return answer(terminal, version())
    if (args.help || args.command === undefined) return answer(terminal, helpFor(args.command))
    return await commands[args.command](args, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.err(`ksy: ${error.message}. See ksy --help.`)
    return ExitCode.usage
  }
}

function answer(terminal: Terminal, text: string): ExitCode {
  terminal.out(text)
  return ExitCode.ok
}

function version(): string {
  const manifest: { version: string } = createRequire(import.meta.url)('../../package.json')
  return manifest.version
}
