import { unclosedBracket, unclosedString } from '../../diagnostics/messages/expression.js'
import type { Expression, InterpolatedString } from './ast.js'
import type { TokenCursor } from './cursor.js'
import { spanInFile } from './expression-text.js'
import type { ParseNested } from './parse-arguments.js'
import { scanInterpolatedText } from './scan-string.js'
import type { Token } from './token.js'

/** Parses `f"text {expression} text"`; the cursor is at `f"`. */
export function parseInterpolation(cursor: TokenCursor, parseNested: ParseNested): InterpolatedString {
  const opening = cursor.token
  const parts: Expression[] = []
  let at = opening.end
  while (true) {
    const text = scanInterpolatedText(cursor.text.text, at)
    if (text === undefined) cursor.fail(unclosedString('"'), opening)
    if (text.kind === 'mistake') cursor.fail(text.message, text)
    if (text.value !== '') {
      parts.push({ kind: 'string', value: text.value, span: spanInFile(cursor.text, at, text.end - 1) })
    }
    cursor.continueAt(text.end)
    if (text.closer === '"') break
    parts.push(parseNested(cursor))
    at = closeBrace(cursor, { start: text.end - 1, end: text.end })
  }
  return cursor.built({ kind: 'interpolated', parts, span: cursor.spanFrom(opening.start) }, parts)
}

/** The index after `}`. */
function closeBrace(cursor: TokenCursor, open: { readonly start: number; readonly end: number }): number {
  if (cursor.isAt('}')) return cursor.token.end
  // A quote here is most likely the end of the whole string, and not the beginning of another one.
  if (cursor.token.kind === 'end' || isQuote(cursor, cursor.token))
    cursor.fail(unclosedBracket('{', '}'), open)
  cursor.failUnexpected('an operator or `}`')
}

function isQuote(cursor: TokenCursor, { start }: Token): boolean {
  return cursor.text.text[start] === '"'
}
