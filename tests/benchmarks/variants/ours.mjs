import { dirname } from 'node:path'
import { loadClass } from '../../conformance/modules/load-class.mjs'
import { ModuleStore } from '../../conformance/modules/module-store.mjs'
import { temporaryFolder } from '../../support/temporary-folder.mjs'
import { specPath } from './spec-path.mjs'

/** @type {import('./variant.d.ts').LoadVariant} */
export async function load({ spec }, gallery) {
  const path = specPath(spec, gallery)
  const root = typeof spec === 'string' ? gallery : dirname(path)
  const folder = temporaryFolder()
  try {
    const Class = await loadClass(new ModuleStore({ root, importPaths: [root] }, folder.path), path)
    return { read: (bytes) => Class.read(bytes), write: (tree) => Class.write(tree) }
  } finally {
    folder.remove()
  }
}
