import { indented, isEmpty, lines, nothing, type Code } from './code.js'

/**
 * Code as it will look, with code in its holes: code`this.${name} = ${value}`.
 *
 * A template that starts with a line break is several lines. The indentation that all its lines share is dropped;
 * two spaces more are one level. A hole may hold several lines, which keep the indentation of its line, and a line
 * whose holes are all empty disappears.
 */
export function code(template: TemplateStringsArray, ...holes: readonly Code[]): Code {
  let layout = layouts.get(template)
  if (layout === undefined) layouts.set(template, (layout = layoutOf(template)))
  if (layout === 'one line') return weave(template, holes)
  return lines(...layout.map((row) => fillRow(row, holes)))
}

/** What is known of a template before its holes are filled: code is made of the same few over and over again. */
const layouts = new WeakMap<TemplateStringsArray, Layout>()

type Layout = 'one line' | readonly Row[]

interface Row {
  /** How far it is moved to the right. */
  readonly levels: number
  /** Text, or which hole. */
  readonly parts: readonly (string | number)[]
}

function layoutOf(template: TemplateStringsArray): Layout {
  if (!template[0]?.startsWith('\n')) return 'one line'
  const rows = splitRows(template).filter(({ parts }) => parts.length > 0)
  const depth = Math.min(...rows.map(({ spaces }) => spaces))
  return rows.map(({ spaces, parts }) => ({ levels: (spaces - depth) / 2, parts }))
}

function splitRows(
  template: TemplateStringsArray,
): readonly { readonly spaces: number; readonly parts: (string | number)[] }[] {
  const rows: { readonly spaces: number; readonly parts: (string | number)[] }[] = []
  template.forEach((text, index) => {
    text.split('\n').forEach((piece, line) => {
      const startsRow = line > 0
      if (startsRow) rows.push({ spaces: piece.length - piece.trimStart().length, parts: [] })
      const visible = startsRow ? piece.trimStart() : piece
      if (visible !== '') rows.at(-1)?.parts.push(visible)
    })
    if (index < template.length - 1) rows.at(-1)?.parts.push(index)
  })
  return rows
}

function fillRow({ levels, parts }: Row, holes: readonly Code[]): Code {
  const filled = parts.map((part) => (typeof part === 'string' ? part : (holes[part] ?? nothing)))
  return levels === 0 || isEmpty(filled) ? filled : indented(filled, levels)
}

function weave(strings: readonly string[], holes: readonly Code[]): Code {
  const parts: Code[] = []
  for (const [index, text] of strings.entries()) {
    if (text !== '') parts.push(text)
    const hole = holes[index]
    if (hole !== undefined) parts.push(hole)
  }
  return parts
}
