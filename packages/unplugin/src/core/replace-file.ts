import { randomUUID } from 'node:crypto'
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes a file so that a reader sees the old content or the new, never a part: into a temporary file in the same
 * folder, which then takes the file's name. If anything fails the old file is as it was, and nothing else is left.
 *
 * A symbolic link stays one (the file it leads to is replaced), permissions are kept, and what is no regular file, such
 * as `/dev/stdout`, is written directly.
 *
 * @param flush Whether to wait until the data is on the disk, so that even a power cut leaves the old content or the new.
 */
export async function replaceFile(
  path: string | URL,
  data: string | Uint8Array,
  { flush = false }: { readonly flush?: boolean } = {},
): Promise<void> {
  const given = path instanceof URL ? fileURLToPath(path) : path
  const target = await realpath(given).catch(() => given)
  const old = await stat(target).catch(ignoreMissing)
  if (old !== undefined && !old.isFile()) return writeFile(target, data)
  // Renaming over a read-only file would succeed, which is not what its owner asked for.
  if (old !== undefined) await access(target, constants.W_OK)

  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    // Nobody may read it who may not read the old one, not even before its permissions are set exactly.
    const mode = old === undefined ? {} : { mode: old.mode & 0o777 }
    await writeFile(temporary, data, { flag: 'wx', flush, ...mode })
    if (old !== undefined) await chmod(temporary, old.mode & 0o777)
    await rename(temporary, target)
  } catch (error) {
    // Whether or not it can be removed, what is wrong is what failed first.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Anything else that is wrong would say nothing about what is replaced, so nothing is. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
