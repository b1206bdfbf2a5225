import { fileURLToPath } from 'node:url'
import { runNode } from '../support/run-command.js'
import type { Outcome } from '../support/run-command.js'

/** The program that package managers link as `ksy`. */
export const ksyScript: string = fileURLToPath(
  new URL('../node_modules/unplugin-ksy/bin/ksy.js', import.meta.url),
)

/** Runs a command line in a process of its own, without what the surroundings say of colours. */
export function runKsy(
  cwd: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return runNode(ksyScript, words, { cwd, env: { FORCE_COLOR: '0', ...env } })
}
