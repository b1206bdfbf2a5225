import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reads the sources and manifests of every package below a repository root.
 *
 * @param {string} root
 * @returns {import('./types.d.ts').Project}
 */
export function readProject(root) {
  /** @type {Map<string, string>} */
  const files = new Map()
  /** @type {Map<string, import('./types.d.ts').Manifest>} */
  const manifests = new Map()

  const folders = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)
  for (const path of ['package.json', ...folders.map((folder) => `${folder}/package.json`)]) {
    if (existsSync(join(root, path))) manifests.set(path, JSON.parse(readFileSync(join(root, path), 'utf8')))
  }
  for (const folder of folders) {
    const source = join(root, folder, 'src')
    if (!existsSync(source)) continue
    for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts') || entry.endsWith('.d.ts')) continue
      files.set(`${folder}/src/${entry.replaceAll('\\', '/')}`, readFileSync(join(source, entry), 'utf8'))
    }
  }
  return { files, manifests }
}
