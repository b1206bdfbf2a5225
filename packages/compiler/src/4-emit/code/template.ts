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
  return 'rows' in layout ? lines(...layout.rows.map((row) => fillRow(row, holes))) : fill(layout, holes)
}

/** What is known of a template before its holes are filled: code is made of the same few over and over again. */
const layouts = new WeakMap<TemplateStringsArray, Layout>()

type Layout = Parts | { readonly rows: readonly Row[] }

/** Texts, and which holes. */
type Parts = readonly (string | number)[]

interface Row {
  /** How far it is moved to the right. */
  readonly levels: number
  readonly parts: Parts
}

function layoutOf(template: TemplateStringsArray): Layout {
  if (!template[0]?.startsWith('\n'))
    return template.flatMap((text, hole) => (hole === 0 ? text : [hole - 1, text]))
  const rows = splitRows(template).filter(({ parts }) => parts.length > 0)
  const depth = Math.min(...rows.map(({ spaces }) => spaces))
  return { rows: rows.map(({ spaces, parts }) => ({ levels: (spaces - depth) / 2, parts })) }
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
  const filled = fill(parts, holes)
  return levels === 0 || isEmpty(filled) ? filled : indented(filled, levels)
}

/** Texts that follow each other become one, so that there is less to keep until all is printed. */
function fill(parts: Parts, holes: readonly Code[]): Code {
  const filled: Code[] = []
  let text = ''
  for (const part of parts) {
    const filling = typeof part === 'string' ? part : (holes[part] ?? nothing)
    if (typeof filling === 'string') {
      text += filling
      continue
    }
    if (text !== '') filled.push(text)
    filled.push(filling)
    text = ''
  }
  if (filled.length === 0) return text
  if (text !== '') filled.push(text)
  return filled
}
