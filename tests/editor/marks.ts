import type { Stretch } from './servers/server.js'

/**
 * The places of a file that are marked by carets in the line below them: a comment that holds nothing else.
 *
 * @param path which the places get
 */
export function findMarks(path: string, lines: readonly string[]): readonly Stretch[] {
  return lines.flatMap((text, index) => {
    if (!/^ *\/\/[ ^]*\^$/.test(text)) return []
    const place = (column: number) => ({ path, line: index - 1, column })
    return [...text.matchAll(/\^+/g)].map(({ index: column, 0: carets }) => ({
      start: place(column),
      end: place(column + carets.length),
    }))
  })
}
