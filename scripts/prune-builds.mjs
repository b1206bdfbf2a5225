import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// TypeScript leaves what it built of a file that has been removed or renamed since, and it would be published.

const packages = fileURLToPath(new URL('../packages/', import.meta.url))
const built = /\.(d\.ts|js)(\.map)?$/

for (const name of readdirSync(packages)) {
  const dist = join(packages, name, 'dist')
  if (!existsSync(dist)) continue
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!built.test(path)) continue
    if (!existsSync(join(packages, name, 'src', path.replace(built, '.ts')))) rmSync(join(dist, path))
  }
}
