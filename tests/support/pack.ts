import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from './readme.js'
import { runLine, successOf } from './run-command.js'

/**
 * Packs our packages as they would be published, as they were last built.
 *
 * @returns the paths of the tarballs, in `folder`
 */
export async function packPackages(folder: string): Promise<readonly string[]> {
  // Only pnpm replaces `workspace:` in the manifests by versions.
  const pack = `npx -y pnpm@12.21.0 --recursive --filter "./packages/*" pack --pack-destination "${folder}"`
  await successOf(runLine(pack, { cwd: repository }))
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.tgz')).map((name) => join(folder, name))
}
