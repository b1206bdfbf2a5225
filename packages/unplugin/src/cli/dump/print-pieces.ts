import type { Terminal } from '../terminal.js'

/** How many UTF-16 units are written at once. */
const CHUNK = 64 * 1024

/** Prints a text of any length, and stops when nobody reads it any more. */
export async function printPieces(pieces: Iterable<string>, terminal: Terminal): Promise<void> {
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length < CHUNK) continue
    if (!(await terminal.write(chunk))) return
    chunk = ''
  }
  await terminal.write(chunk)
}
