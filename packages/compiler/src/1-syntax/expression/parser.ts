import { arrayTypeNotAllowed, unopenedBracket } from '../../diagnostics/messages/expression.js'
import type { Expression, ProcessCall, TypeName, TypeReference } from './ast.js'
import { TokenCursor } from './cursor.js'
import type { ExpressionText } from './expression-text.js'
import { parseOptionalArguments } from './parse-arguments.js'
import { parseOperators } from './parse-operators.js'
import { parsePathPart, parseTypePath } from './parse-type-name.js'
import { SyntaxFailure } from './syntax-failure.js'
import type { SyntaxResult } from './syntax-result.js'

/** Parses an expression, such as the value of `size` or `if`. Takes any text and never throws. */
export function parseExpression(text: ExpressionText): SyntaxResult<Expression> {
  return parseAll(text, parseOperators, 'an operator')
}

/** Parses the value of a `type` key: `foo::bar(1, x + 2)`. Takes any text and never throws. */
export function parseTypeReference(text: ExpressionText): SyntaxResult<TypeReference> {
  return parseAll(text, parseReference, '`(`')
}

/** Parses a name without arguments: of an enum, of a parameter's type, of a cast's type. Takes any text and never throws. */
export function parseTypeName(text: ExpressionText): SyntaxResult<TypeName> {
  return parseAll(text, parseTypePath, '`::`')
}

/** Parses the value of a `process` key: `zlib`, `xor(key)`, `com.example.fx(1)`. Takes any text and never throws. */
export function parseProcess(text: ExpressionText): SyntaxResult<ProcessCall> {
  return parseAll(text, parseProcessCall, '`(`')
}

function parseReference(cursor: TokenCursor): TypeReference {
  const { start } = cursor.token
  const name = parseTypePath(cursor)
  if (name.array) cursor.fail(arrayTypeNotAllowed(), { start, end: cursor.usedEnd })
  const args = parseOptionalArguments(cursor, parseOperators)
  return { name, args, span: cursor.spanFrom(start) }
}

function parseProcessCall(cursor: TokenCursor): ProcessCall {
  const { start } = cursor.token
  const parts = [parsePathPart(cursor, 'the name of a process')]
  while (cursor.accept('.')) parts.push(parsePathPart(cursor, 'a name after `.`'))
  const args = parseOptionalArguments(cursor, parseOperators)
  return { name: parts.join('.'), args, span: cursor.spanFrom(start) }
}

/** @param continuation what could have followed, other than the end */
function parseAll<T>(
  text: ExpressionText,
  parse: (cursor: TokenCursor) => T,
  continuation: string,
): SyntaxResult<T> {
  try {
    const cursor = new TokenCursor(text)
    const value = parse(cursor)
    if (cursor.token.kind !== 'end') failTrailing(cursor, continuation)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof SyntaxFailure) return { ok: false, message: error.problem, span: error.span }
    throw error
  }
}

function failTrailing(cursor: TokenCursor, continuation: string): never {
  const { token, word } = cursor
  if (word === ')' || word === ']' || word === '}') cursor.fail(unopenedBracket(word), token)
  return cursor.failUnexpected(`${continuation} or the end`)
}
