import { isAbsolute, sep } from 'node:path'

/** The same path with `/`, so that one file has one name whichever tool named it. */
export function posixPath(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

/** The file of a module id, without its query. */
export function filePath(id: string): string {
  return posixPath(id.replace(/\?.*$/s, ''))
}

/** Whether a relative path, as made by `relative`, leads out of the folder that it starts from. */
export function isOutside(way: string): boolean {
  return /^\.\.(?:[\\/]|$)/.test(way) || isAbsolute(way)
}
