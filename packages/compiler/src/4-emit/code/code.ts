import type { Span } from '../../source/span.js'

/**
 * Emitted text as a tree. A plain string is text of one line, or of several that are indented as a whole; an array is
 * its parts one after the other.
 */
export type Code = string | readonly Code[] | MappedCode | LinesCode | IndentedCode | ImportedName

/** Text that comes from a stretch of the spec. Its start and its end are both mapped. */
export interface MappedCode {
  readonly kind: 'mapped'
  readonly span: Span
  readonly content: Code
}

/** Each item on a line of its own. */
export interface LinesCode {
  readonly kind: 'lines'
  readonly items: readonly Code[]
}

/** Lines that are moved to the right by one or more levels. */
export interface IndentedCode {
  readonly kind: 'indented'
  readonly levels: number
  readonly content: Code
}

/** A use of a name that the module imports from the runtime. The imports are those that the tree uses. */
export interface ImportedName {
  readonly kind: 'imported'
  /** As the runtime exports it. */
  readonly name: string
  /** As this module calls it. */
  readonly local: string
}

/** No text. A line that holds nothing else disappears. */
export const nothing: Code = ''

export function mapped(span: Span, content: Code): MappedCode {
  return { kind: 'mapped', span, content }
}

export function indented(content: Code, levels = 1): IndentedCode {
  return { kind: 'indented', levels, content }
}

/** Items without text are left out, so that callers need not ask whether there is something to print. */
export function lines(...items: readonly Code[]): LinesCode {
  return { kind: 'lines', items: items.some(isEmpty) ? items.filter((item) => !isEmpty(item)) : items }
}

/** Like `lines`, with an empty line between the items. */
export function paragraphs(...items: readonly Code[]): Code {
  const visible = items.filter((item) => !isEmpty(item))
  return visible.map((item, index) => (index === 0 ? item : ['\n\n', item]))
}

/** The items with a separator between them; items without text are left out. */
export function joined(items: readonly Code[], separator: string): Code {
  const visible = items.filter((item) => !isEmpty(item))
  return visible.map((item, index) => (index === 0 ? item : [separator, item]))
}

/** Whether printing it writes nothing. */
export function isEmpty(code: Code): boolean {
  if (typeof code === 'string') return code === ''
  if (isSequence(code)) return code.every(isEmpty)
  switch (code.kind) {
    case 'mapped':
    case 'indented':
      return isEmpty(code.content)
    case 'lines':
      return code.items.every(isEmpty)
    case 'imported':
      return false
  }
}

/** `Array.isArray` for readonly arrays, which it does not narrow to. */
export function isSequence(code: Code): code is readonly Code[] {
  return Array.isArray(code)
}

/** `head { body }` over several lines, ending right behind the brace; without a head, a plain block. */
export function block(head: Code, body: Code): Code {
  const open = isEmpty(head) ? '{' : typeof head === 'string' ? `${head} {` : [head, ' {']
  return isEmpty(body) ? [open, '}'] : lines(open, indented(body), '}')
}
