import { dirname } from 'node:path'
import { loadClass } from '../../conformance/modules/load-class.mjs'
import { ModuleStore } from '../../conformance/modules/module-store.mjs'
import { temporaryFolder } from '../../support/temporary-folder.mjs'
import { specPath } from './spec-path.mjs'

/** @type {import('./variant.d.ts').LoadVariant} */
export async function load(workload, gallery) {
  const Class = await loadOurs(workload, gallery)
  return { read: (bytes) => Class.read(bytes), write: (tree) => Class.write(tree) }
}

/**
 * Writing as it is, which tells what it costs that lengths and offsets would follow.
 *
 * @type {import('./variant.d.ts').LoadVariant}
 */
export async function loadUnderived(workload, gallery) {
  const Class = await loadOurs(workload, gallery)
  return {
    onlyWrites: true,
    read: (bytes) => Class.read(bytes),
    write: (tree) => Class.write(tree, { derive: false }),
  }
}

/**
 * @param {import('../workloads/workload.d.ts').Workload} workload
 * @param {string} gallery
 */
async function loadOurs({ spec }, gallery) {
  const path = specPath(spec, gallery)
  const root = typeof spec === 'string' ? gallery : dirname(path)
  const folder = temporaryFolder()
  try {
    return await loadClass(new ModuleStore({ root, importPaths: [root] }, folder.path), path)
  } finally {
    folder.remove()
  }
}
