/**
 * @typedef {{ readonly file: string, readonly written: string } &
 *   ({ readonly path: string } | { readonly line: number, readonly column: number })} Place
 * @typedef {object} Header
 * @property {'error' | 'warning'} severity the worst that is expected
 * @property {readonly Place[]} places where a problem is expected; none if the suite does not know yet
 */

/**
 * Reads the comment at the head of a spec of `formats_err`, which is what the official compiler prints:
 *
 *     # attr_bad_id.ksy: /seq/0/id:
 *     # <tab>error: invalid attribute ID: ...
 *
 * @param {string} text
 * @returns {Header | undefined} undefined if there is none
 */
export function readHeader(text) {
  const lines = /^(?:#.*\n)*/.exec(text)?.[0].split('\n') ?? []
  if (!lines[0]) return undefined
  const places = lines.map(readPlace).filter((place) => place !== undefined)
  const onlyWarnings = places.length > 0 && !lines.some((line) => /^#\s+error:/.test(line))
  return { severity: onlyWarnings ? 'warning' : 'error', places }
}

/**
 * @param {string} line
 * @returns {Place | undefined}
 */
function readPlace(line) {
  const byLine = /^# (\S+\.ksy):((\d+):(\d+)):$/.exec(line)
  if (byLine) {
    const [, file = '', written = '', row, column] = byLine
    return { file, written, line: Number(row), column: Number(column) }
  }
  const byPath = /^# (\S+\.ksy): (\/.*):$/.exec(line)
  if (!byPath) return undefined
  const [, file = '', written = ''] = byPath
  return { file, written, path: written.replace(/[^/]*$/, keyAsWritten) }
}

/**
 * The official compiler prints a switch case as the tree of its expression; here it is as the spec has it.
 *
 * @param {string} key
 */
function keyAsWritten(key) {
  return key
    .replace(/^Name\(identifier\((.*)\)\)$/, '$1')
    .replace(/^(?:IntNum|Bool)\((.*)\)$/, '$1')
    .replace(/^Str\((.*)\)$/, '"$1"')
}
