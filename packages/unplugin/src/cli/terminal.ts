import type { Paint } from './colors.js'

/** What a command knows of the world around it. */
export interface Terminal {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string
  /** Colours what is printed by `out` and `write`, where there are any. */
  readonly paint: Paint
  /** The same for `err`. */
  readonly paintError: Paint
  /** Prints a line, or several, of what was asked for. */
  out(text: string): void
  /** Prints a piece of a large output as it is. Resolves when there is room for more, to `false` if nobody wants any. */
  write(text: string): Promise<boolean>
  /** Prints a line, or several, about what went wrong. */
  err(text: string): void
  /** Tells somebody who waits how far the work has come, in place of what was told before. */
  progress(text: string): void
  /** For a command that does not end by itself: a signal that is aborted when the user wants it to. */
  untilInterrupted(): AbortSignal
}

/** What a command ends with: all is well, a mistake was found, or the command line itself was not understood. */
export const ExitCode = { ok: 0, mistakes: 1, usage: 2 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** A mistake in the command line. Its message is shown to the user as it is. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
