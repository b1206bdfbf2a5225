/**
 * The package folder (`packages/compiler`) and the path inside its `src` of a source file.
 *
 * @param {string} path
 * @returns {{ folder: string, inside: string } | undefined} undefined outside of every package's `src`
 */
export function placeOf(path) {
  const match = /^(packages\/[^/]+)\/src\/(.+)$/.exec(path)
  return match?.[1] && match[2] ? { folder: match[1], inside: match[2] } : undefined
}

/**
 * Whether a file is test code: `*.test.ts`, or anything in a folder named `testing`. Such files are not published.
 *
 * @param {string} path
 */
export function isTestCode(path) {
  return /\.test\.ts$|\/testing\//.test(path)
}

/** @param {import('./types.d.ts').Target} target */
export function describeTarget(target) {
  if (target.kind === 'file') return target.path
  if (target.kind === 'builtin') return `Node's ${target.name}`
  return target.subpath === '.' ? target.name : `${target.name}${target.subpath.slice(1)}`
}
