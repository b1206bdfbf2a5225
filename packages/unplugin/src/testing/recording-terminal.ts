import { painter } from '../cli/colors.js'
import { run } from '../cli/run.js'
import type { Terminal } from '../cli/terminal.js'

/** What a command has printed, and how it ended. */
export interface Recording {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A terminal without colours. Lines come to `out` and `err` without their last break. */
export function terminalAt(cwd: string, { out, err }: Pick<Terminal, 'out' | 'err'>): Terminal {
  return {
    cwd,
    paint: painter(false),
    paintError: painter(false),
    out,
    err,
    write(text) {
      out(text)
      return Promise.resolve(true)
    },
    progress: () => {},
    untilInterrupted: () => AbortSignal.abort(),
  }
}

/** Runs a command line in a folder. */
export async function ksy(cwd: string, ...words: string[]): Promise<Recording> {
  const out: string[] = []
  const err: string[] = []
  const terminal = terminalAt(cwd, { out: (text) => out.push(text), err: (text) => err.push(text) })
  const code = await run(words, terminal)
  return { code, out: out.join('\n'), err: err.join('\n') }
}
