import type { Terminal } from './terminal.js'

/** A number and its noun, such as `1 spec` or `3 specs`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Tells somebody who waits how many specs are done. */
export function showProgress(terminal: Terminal, done: number, all: number): void {
  terminal.progress(`${done} of ${count(all, 'spec')}`)
}
