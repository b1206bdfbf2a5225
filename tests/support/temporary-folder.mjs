import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A new folder outside of the repository, in which `unplugin-ksy` is installed. `remove()` deletes it.
 *
 * @returns {{ path: string, remove: () => void }}
 */
export function temporaryFolder() {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'unplugin-ksy-')))
  mkdirSync(join(path, 'node_modules'))
  const unplugin = fileURLToPath(new URL('../../packages/unplugin', import.meta.url))
  // A junction is the kind of link that needs no rights on Windows; elsewhere the word is ignored.
  symlinkSync(unplugin, join(path, 'node_modules', 'unplugin-ksy'), 'junction')
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}
