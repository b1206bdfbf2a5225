import { painter, wantsColors } from './colors.js'
import { ExitCode } from './terminal.js'
import type { Terminal } from './terminal.js'

/** The part of a process that a terminal is made of. */
export type TerminalProcess = Pick<NodeJS.Process, 'env' | 'cwd' | 'exit' | 'once'> & {
  readonly stdout: Output
  readonly stderr: Output
}

/** The part of a standard stream that printing needs. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** How often what is told of progress changes, in milliseconds. */
const PROGRESS_INTERVAL = 100

/** The terminal, file or pipe that a process writes to. */
export function processTerminal(process: TerminalProcess): Terminal {
  const { env, stdout, stderr } = process
  const progress = new ProgressLine(stderr)
  stdout.on('error', (error) => {
    // Whoever reads a pipe may have seen enough, as `head` does. That is no mistake.
    if ('code' in error && error.code === 'EPIPE') return
    stderr.write(`ksy: the output cannot be written: ${error.message}\n`)
    process.exit(ExitCode.mistakes)
  })
  stderr.on('error', () => {})
  return {
    cwd: process.cwd(),
    paint: painter(wantsColors(stdout, env)),
    paintError: painter(wantsColors(stderr, env)),
    out(text) {
      progress.clear()
      stdout.write(`${text}\n`)
    },
    write(text) {
      progress.clear()
      // The callback comes when the system has taken it, so that a slow reader is waited for.
      return new Promise((resolve) => {
        stdout.write(text, (error) => resolve(error === undefined || error === null))
      })
    },
    err(text) {
      progress.clear()
      stderr.write(`${text}\n`)
    },
    progress: (text) => progress.show(text),
    untilInterrupted() {
      const interruption = new AbortController()
      // A second Ctrl+C ends the process at once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())
      return interruption.signal
    },
  }
}

/** A line that is written over and over again. Nothing but a terminal can do that. */
class ProgressLine {
  readonly #output: Output
  #shownAt = -Infinity
  #isShown = false

  constructor(output: Output) {
    this.#output = output
  }

  show(text: string): void {
    if (this.#output.isTTY !== true || performance.now() - this.#shownAt < PROGRESS_INTERVAL) return
    this.#shownAt = performance.now()
    this.#isShown = true
    this.#output.write(`${ERASED_LINE}${text.slice(0, (this.#output.columns ?? 80) - 1)}`)
  }

  clear(): void {
    if (this.#isShown) this.#output.write(ERASED_LINE)
    this.#isShown = false
  }
}

/** To the first column, and erase up to the end of the line (ECMA-48, EL). */
const ERASED_LINE = '\r\x1b[K'
