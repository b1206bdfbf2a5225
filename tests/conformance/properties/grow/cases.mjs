import { equalBytes } from 'unplugin-ksy/runtime'

/**
 * Whether a value is the one of a case.
 *
 * @param {unknown} value
 * @param {unknown} match
 * @param {'strict' | 'bytes'} comparison
 */
export function isCase(value, match, comparison) {
  if (comparison === 'strict') return value === match
  return value instanceof Uint8Array && match instanceof Uint8Array && equalBytes(value, match)
}
