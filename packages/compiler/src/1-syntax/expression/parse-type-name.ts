import type { TypeName } from './ast.js'
import type { TokenCursor } from './cursor.js'

/** Parses `name`, `outer::inner`, `::top::inner`, each perhaps with `[]`. */
export function parseTypePath(cursor: TokenCursor): TypeName {
  const { start } = cursor.token
  const absolute = cursor.accept('::')
  const path = [parsePathPart(cursor, 'the name of a type')]
  while (cursor.accept('::')) path.push(parsePathPart(cursor, 'the name of a type after `::`'))
  const open = cursor.token
  const array = cursor.accept('[')
  if (array) cursor.close(open, ']')
  return { path, absolute, array, span: cursor.spanFrom(start) }
}

/** Parses a name where no expression can stand, so that words such as `and` are names too. */
export function parsePathPart(cursor: TokenCursor, expected: string): string {
  const { token } = cursor
  if (token.kind !== 'name') cursor.failUnexpected(expected)
  cursor.advance()
  return token.name
}

/**
 * Parses `<type>`. The brackets are single characters even where the lexer joins them to others, as in
 * `sizeof<u4>==4`.
 */
export function parseTypeInAngles(cursor: TokenCursor): TypeName {
  const open = cursor.continueAt(cursor.token.start + 1)
  const type = parseTypePath(cursor)
  const { token } = cursor
  if (cursor.text.text[token.start] === '>') {
    cursor.continueAt(token.start + 1)
    return type
  }
  cursor.close(open, '>', '`::`')
  return type
}

/**
 * Whether `<` after `as` or `sizeof` opens a type and does not compare. It does if nothing is between them, or if what
 * follows it is a type and `>`.
 *
 * @param wordEnd the index after the word
 */
export function opensType(cursor: TokenCursor, wordEnd: number): boolean {
  const opening = cursor.textOf(cursor.token)
  if (opening !== '<' && opening !== '<>') return false
  const { start } = cursor.token
  const type = /<\s*(?:::\s*)?\w+\s*(?:::\s*\w+\s*)*(?:\[\s*\]\s*)?>/y
  type.lastIndex = start
  return start === wordEnd || type.test(cursor.text.text)
}
