import { callOfNonMethod, incompleteEnumPath, misplacedNot } from '../../diagnostics/messages/expression.js'
import type { EnumMember, Expression, ListLiteral, StringLiteral } from './ast.js'
import type { TokenCursor } from './cursor.js'
import type { ParseNested } from './parse-arguments.js'
import { parseInterpolation } from './parse-interpolation.js'
import { opensType, parsePathPart, parseTypeInAngles } from './parse-type-name.js'

/** Parses what has no operators around it: a literal, a name, an enum member, a list or something in parentheses. */
export function parsePrimary(cursor: TokenCursor, parseNested: ParseNested): Expression {
  const { token } = cursor
  switch (token.kind) {
    case 'integer':
      cursor.advance()
      return { kind: 'integer', value: token.value, span: cursor.spanFrom(token.start) }
    case 'float':
      cursor.advance()
      return { kind: 'float', value: token.value, span: cursor.spanFrom(token.start) }
    case 'string':
      return parseStrings(cursor)
    case 'interpolation':
      return parseInterpolation(cursor, parseNested)
    case 'name':
      return parseWord(cursor, token.name)
    case 'symbol':
      if (token.symbol === '(') return parseGroup(cursor, parseNested)
      if (token.symbol === '[') return parseList(cursor, parseNested)
      if (token.symbol === '::') return parseEnumMember(cursor)
      break
    case 'mistake':
    case 'end':
      break
  }
  return cursor.failMissingOperand('a value')
}

/** Strings that stand side by side are one string. */
function parseStrings(cursor: TokenCursor): StringLiteral {
  const { start } = cursor.token
  const values: string[] = []
  for (let { token } = cursor; token.kind === 'string'; { token } = cursor) {
    values.push(token.value)
    cursor.advance()
  }
  return { kind: 'string', value: values.join(''), span: cursor.spanFrom(start) }
}

function parseWord(cursor: TokenCursor, word: string): Expression {
  const { token } = cursor
  if (word === 'not') cursor.fail(misplacedNot(), token)
  if (word === 'and' || word === 'or') cursor.failMissingOperand('a value')
  cursor.advance()
  if (word === 'true' || word === 'false') {
    return { kind: 'boolean', value: word === 'true', span: cursor.spanFrom(token.start) }
  }
  if ((word === 'sizeof' || word === 'bitsizeof') && opensType(cursor, token.end)) {
    const type = parseTypeInAngles(cursor)
    return {
      kind: 'sizeof',
      unit: word === 'sizeof' ? 'bytes' : 'bits',
      type,
      span: cursor.spanFrom(token.start),
    }
  }
  if (cursor.isAt('::')) return parseEnumMember(cursor, { name: word, start: token.start })
  if (cursor.isAt('(')) cursor.fail(callOfNonMethod(word), token)
  return { kind: 'name', name: word, span: cursor.spanFrom(token.start) }
}

/** @param first the name that stands before the first `::`, already used; absent for a path that begins with `::` */
function parseEnumMember(cursor: TokenCursor, first?: { name: string; start: number }): EnumMember {
  const start = first?.start ?? cursor.token.start
  const path = first ? [first.name] : []
  while (cursor.accept('::')) path.push(parsePathPart(cursor, 'a name after `::`'))
  const member = path.pop() ?? ''
  const enumName = path.pop()
  if (enumName === undefined) cursor.fail(incompleteEnumPath(`::${member}`), { start, end: cursor.usedEnd })
  const span = cursor.spanFrom(start)
  return { kind: 'enum-member', scope: path, enumName, member, absolute: first === undefined, span }
}

function parseGroup(cursor: TokenCursor, parseNested: ParseNested): Expression {
  const open = cursor.advance()
  const inner = parseNested(cursor)
  cursor.close(open, ')', 'an operator')
  return inner
}

function parseList(cursor: TokenCursor, parseNested: ParseNested): ListLiteral {
  const open = cursor.advance()
  const elements: Expression[] = []
  while (!cursor.isAt(']')) {
    if (cursor.token.kind === 'end') cursor.close(open, ']')
    elements.push(parseNested(cursor))
    if (!cursor.accept(',')) break
  }
  cursor.close(open, ']', '`,`')
  return cursor.built({ kind: 'list', elements, span: cursor.spanFrom(open.start) }, elements)
}
