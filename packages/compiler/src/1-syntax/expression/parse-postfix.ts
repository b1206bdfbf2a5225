import type { Expression } from './ast.js'
import type { TokenCursor } from './cursor.js'
import { parseArguments, type ParseNested } from './parse-arguments.js'
import { parsePrimary } from './parse-primary.js'
import { opensType, parsePathPart, parseTypeInAngles } from './parse-type-name.js'

/** Parses a primary expression and what follows it: `.name`, `.name(args)`, `.as<type>`, `[index]`. */
export function parsePostfix(cursor: TokenCursor, parseNested: ParseNested): Expression {
  const { start } = cursor.token
  let object = parsePrimary(cursor, parseNested)
  while (true) {
    if (cursor.isAt('.')) object = parseMember(cursor, parseNested, object, start)
    else if (cursor.isAt('[')) object = parseSubscript(cursor, parseNested, object, start)
    else return object
  }
}

/** @param start the index where the object begins, its parentheses included */
function parseMember(
  cursor: TokenCursor,
  parseNested: ParseNested,
  object: Expression,
  start: number,
): Expression {
  cursor.advance()
  const { start: nameStart, end: nameEnd } = cursor.token
  const name = parsePathPart(cursor, 'a name after `.`')
  const nameSpan = cursor.spanFrom(nameStart)
  if (name === 'as' && opensType(cursor, nameEnd)) {
    const type = parseTypeInAngles(cursor)
    return cursor.built({ kind: 'cast', object, type, span: cursor.spanFrom(start) }, [object])
  }
  if (cursor.isAt('(')) {
    const args = parseArguments(cursor, parseNested)
    const span = cursor.spanFrom(start)
    return cursor.built({ kind: 'call', object, name, nameSpan, args, span }, [object, ...args])
  }
  return cursor.built({ kind: 'attribute', object, name, nameSpan, span: cursor.spanFrom(start) }, [object])
}

function parseSubscript(
  cursor: TokenCursor,
  parseNested: ParseNested,
  object: Expression,
  start: number,
): Expression {
  const open = cursor.advance()
  if (cursor.token.kind === 'end') cursor.close(open, ']')
  const index = parseNested(cursor)
  cursor.close(open, ']', 'an operator')
  return cursor.built({ kind: 'subscript', object, index, span: cursor.spanFrom(start) }, [object, index])
}
