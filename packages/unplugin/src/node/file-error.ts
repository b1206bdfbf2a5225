import { KaitaiError } from '@unplugin-ksy/runtime'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EROFS: 'it is on a disk that can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'its disk does not take files of this size',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** Does something with a file. Whatever `node:fs` throws becomes a sentence that says what failed, with which file, and why. */
export function attempt<Result>(what: string, path: string, run: () => Result): Result {
  try {
    return run()
  } catch (cause) {
    if (cause instanceof KaitaiError) throw cause
    throw new KaitaiError(`can't ${what} ${path}: ${reasonOf(cause)}`, { cause })
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const code = 'code' in cause ? String(cause.code) : ''
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? cause.message) : cause.message
}
