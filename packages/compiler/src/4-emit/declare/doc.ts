import type { Code } from '../code/code.js'
import type { DocPlan } from '../../3-plan/plan.js'

/** `doc` and `doc-ref` as a TSDoc comment; nothing where there is neither. */
export function docComment({ text, refs }: DocPlan): Code {
  const description = text === undefined ? [] : textLines(text)
  const references = refs.map((ref) => `@see ${escapeText(ref.trim().replace(/\s+/g, ' '))}`)
  const separator = description.length > 0 && references.length > 0 ? [''] : []
  return comment([...description, ...separator, ...references])
}

/** A comment of our own, for a member that the spec does not know. */
export function remark(text: string): Code {
  return comment([text])
}

function comment(rows: readonly string[]): Code {
  if (rows.length === 0) return ''
  if (rows.length === 1) return `/** ${rows.join('')} */`
  return ['/**', ...rows.map((row) => ` * ${row}`.trimEnd()), ' */'].join('\n')
}

function textLines(text: string): string[] {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029]/).map((row) => escapeText(row.trimEnd()))
  const first = rows.findIndex((row) => row !== '')
  return first === -1 ? [] : rows.slice(first, rows.findLastIndex((row) => row !== '') + 1)
}

/**
 * Keeps text from ending the comment, and an `@` in it from starting a tag: `@deprecated` in a sentence would strike
 * the property through. Markdown shows the escaped character as it was.
 */
function escapeText(text: string): string {
  return text.replaceAll('*/', String.raw`*\/`).replace(/(?<![^\s\u0085\u200b{])@/g, String.raw`\@`)
}
