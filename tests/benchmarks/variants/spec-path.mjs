import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @param {URL | string} spec
 * @param {string} gallery
 */
export function specPath(spec, gallery) {
  return typeof spec === 'string' ? join(gallery, `${spec}.ksy`) : fileURLToPath(spec)
}
