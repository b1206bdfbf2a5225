import { readdirSync } from 'node:fs'

/**
 * The formats of the gallery, by their paths in it.
 *
 * @param {import('../conformance/types.d.ts').Suite} suite
 */
export function formatsOf({ gallery }) {
  return readdirSync(gallery, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ksy'))
    .map((file) => file.slice(0, -'.ksy'.length).replaceAll('\\', '/'))
    .toSorted()
}
