import { existsSync } from 'node:fs'
import type { Problem } from '@unplugin-ksy/compiler'

/** Which errors there were, so that each is told once. */
export class ErrorMemory {
  #keys = new Set<string>()
  #files = new Set<string>()

  /** Takes note of all errors that there are now, and tells which are new and which files have none any more. */
  update(errors: readonly Problem[]): {
    readonly added: readonly Problem[]
    readonly mended: readonly string[]
  } {
    const added = errors.filter((error) => !this.#keys.has(keyOf(error)))
    const files = new Set(errors.map(({ span }) => span.source.path))
    const mended = [...this.#files].filter((file) => !files.has(file) && existsSync(file))
    this.#keys = new Set(errors.map(keyOf))
    this.#files = files
    return { added, mended }
  }
}

function keyOf({ code, message, span }: Problem): string {
  return `${span.source.path}:${span.start}:${code}:${message}`
}
