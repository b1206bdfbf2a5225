import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./compiler.d.ts').Compiled} Compiled */

const script = fileURLToPath(new URL('compile.mjs', import.meta.url))

/**
 * @param {object} what
 * @param {string} what.compiler
 * @param {string} what.gallery
 * @param {number} what.passes
 * @param {readonly string[]} what.paths
 * @returns {Promise<Compiled & { readonly ms: number }>} with the time from the start of the process to its end
 */
export async function startCompiler({ compiler, gallery, passes, paths }) {
  const started = performance.now()
  const child = fork(script, [compiler, gallery, String(passes), ...paths])
  /** @type {Compiled | undefined} */
  let compiled
  child.once('message', (message) => (compiled = /** @type {Compiled} */ (message)))
  await once(child, 'exit')
  if (compiled === undefined) throw new Error(`${compiler} ended before its time`)
  return { ...compiled, ms: performance.now() - started }
}
