import { basename, join } from 'node:path'
import { figuresOf } from '../run/statistics.mjs'
import { officialBundleSize, ourBundleSize } from './bundle-size.mjs'

const specs = ['image/gif', 'archive/zip', 'executable/elf']
const modes = /** @type {const} */ (['read-write', 'read'])

/**
 * The sizes of bundles. The official ones can only read.
 *
 * @param {string} gallery
 * @returns {Promise<import('../run/task.d.ts').Row[]>}
 */
export async function runBundle(gallery) {
  const rows = []
  for (const spec of specs) {
    const path = join(gallery, `${spec}.ksy`)
    const official = await officialBundleSize(path, [gallery])
    for (const mode of modes) {
      const ours = await ourBundleSize(path, [gallery], mode)
      const variants = figuresOf(
        new Map([
          ['ours', [ours]],
          ['official', [official]],
        ]),
      )
      rows.push({
        workload: 'bundle',
        measure: `${basename(spec)}, ${mode}`,
        unit: /** @type {const} */ ('bytes'),
        variants,
      })
    }
  }
  return rows
}
