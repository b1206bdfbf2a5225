import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The packages that have `tsc`. Older versions are installed under names of their own. */
export const typescripts = ['typescript', 'typescript-6', 'typescript-5.9']

/** As strict as a user's project can be. */
export const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023'],
  types: [],
}

/**
 * A version of TypeScript, and the script of its `tsc`.
 *
 * @param {string} name of the package
 * @returns {{ readonly version: string, readonly tsc: string }}
 */
export function typescript(name) {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  /** @type {{ version: string, bin: { tsc: string } }} */
  const { version, bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return { version, tsc: join(dirname(manifest), bin.tsc) }
}
