import { indented, isEmpty, lines, type Code } from './code.js'

/**
 * Code as it will look, with code in its holes: code`this.${name} = ${value}`.
 *
 * A template that starts with a line break is several lines. The indentation that all its lines share is dropped;
 * two spaces more are one level. A hole may hold several lines, which keep the indentation of its line, and a line
 * whose holes are all empty disappears.
 */
export function code(template: TemplateStringsArray, ...holes: readonly Code[]): Code {
  if (!template[0]?.startsWith('\n')) return weave(template, holes)

  const rows = splitRows(template, holes)
  if (rows.at(-1)?.parts.every(isEmpty)) rows.pop()
  const depth = Math.min(...rows.filter((row) => row.parts.length > 0).map((row) => row.spaces))
  return lines(...rows.map((row) => indentRow(row.parts, (row.spaces - depth) / 2)))
}

function weave(strings: readonly string[], holes: readonly Code[]): Code {
  return strings.flatMap((text, index): Code[] => {
    const hole = holes[index]
    return hole === undefined ? [text] : [text, hole]
  })
}

interface Row {
  readonly spaces: number
  readonly parts: Code[]
}

function splitRows(strings: readonly string[], holes: readonly Code[]): Row[] {
  const rows: Row[] = []
  strings.forEach((text, index) => {
    text.split('\n').forEach((piece, line) => {
      const startsRow = line > 0
      if (startsRow) rows.push({ spaces: piece.length - piece.trimStart().length, parts: [] })
      const visible = startsRow ? piece.trimStart() : piece
      if (visible !== '') rows.at(-1)?.parts.push(visible)
    })
    const hole = holes[index]
    if (hole !== undefined) rows.at(-1)?.parts.push(hole)
  })
  return rows
}

function indentRow(parts: readonly Code[], levels: number): Code {
  return levels === 0 || isEmpty(parts) ? parts : indented(parts, levels)
}
