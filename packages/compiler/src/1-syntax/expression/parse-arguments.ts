import { trailingComma } from '../../diagnostics/messages/expression.js'
import type { Expression } from './ast.js'
import type { TokenCursor } from './cursor.js'

/** Parses a whole expression. Handed down, so that the files of the grammar need not import each other in a circle. */
export type ParseNested = (cursor: TokenCursor) => Expression

/** Parses `(a, b)`, if it is there. A comma must be followed by an argument. */
export function parseOptionalArguments(cursor: TokenCursor, parseNested: ParseNested): readonly Expression[] {
  return cursor.isAt('(') ? parseArguments(cursor, parseNested) : []
}

/** Parses `(a, b)`; the cursor is at `(`. */
export function parseArguments(cursor: TokenCursor, parseNested: ParseNested): readonly Expression[] {
  const open = cursor.advance()
  const args: Expression[] = []
  if (cursor.accept(')')) return args
  while (true) {
    if (cursor.token.kind === 'end') cursor.close(open, ')', 'an argument')
    args.push(parseNested(cursor))
    if (!cursor.isAt(',')) break
    const comma = cursor.advance()
    if (cursor.isAt(')')) cursor.fail(trailingComma(), comma)
  }
  cursor.close(open, ')', '`,`')
  return args
}
