import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The `package.json` that makes a folder's `.js` files CommonJS modules, for Node and for TypeScript under nodenext, by not
 * saying otherwise. `undefined` if they are ES modules, or belong to no package.
 *
 * @param folder Absolute, and need not exist.
 */
export function commonJsManifest(folder: string): string | undefined {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return dirname(folder) === folder ? undefined : commonJsManifest(dirname(folder))
  return /"type"\s*:\s*"module"/.test(readFileSync(path, 'utf8')) ? undefined : path
}
