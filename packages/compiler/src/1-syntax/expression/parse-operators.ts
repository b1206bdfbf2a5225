import { chainedComparison, misplacedNot, missingColon } from '../../diagnostics/messages/expression.js'
import type { Span } from '../../source/span.js'
import type { Expression } from './ast.js'
import type { TokenCursor } from './cursor.js'
import { parsePostfix } from './parse-postfix.js'
import { infixOperator, PRECEDENCE, type InfixOperator } from './precedence.js'

/** Parses a whole expression, up to the first token that cannot belong to it. */
export function parseOperators(cursor: TokenCursor): Expression {
  return cursor.nested(() => parseConditional(cursor))
}

/** `condition ? whenTrue : whenFalse`, which groups to the right. */
function parseConditional(cursor: TokenCursor): Expression {
  const { start } = cursor.token
  const condition = parseInfix(cursor, PRECEDENCE.or)
  if (!cursor.isAt('?')) return condition
  const mark = cursor.advance()
  const whenTrue = parseOperators(cursor)
  if (!cursor.accept(':')) {
    if (cursor.token.kind === 'end') cursor.fail(missingColon(), mark)
    cursor.failUnexpected('an operator or `:`')
  }
  const whenFalse = parseOperators(cursor)
  const span = cursor.spanFrom(start)
  return cursor.built({ kind: 'conditional', condition, whenTrue, whenFalse, span }, [
    condition,
    whenTrue,
    whenFalse,
  ])
}

/** Parses operands and the operators between them that bind at least as strongly as `precedence`. */
function parseInfix(cursor: TokenCursor, precedence: number): Expression {
  const { start } = cursor.token
  let left = cursor.word === 'not' ? parseNot(cursor, precedence) : parseUnary(cursor)
  while (true) {
    const infix = infixOperator(cursor.word)
    if (infix === undefined || infix.precedence < precedence) return left
    cursor.advance()
    const right = cursor.nested(() => parseInfix(cursor, infix.precedence + 1))
    left = cursor.built(join(infix, left, right, cursor.spanFrom(start)), [left, right])
    if (infix.kind === 'comparison' && infixOperator(cursor.word)?.kind === 'comparison') {
      cursor.fail(chainedComparison(cursor.word), cursor.token)
    }
  }
}

function join(infix: InfixOperator, left: Expression, right: Expression, span: Span): Expression {
  switch (infix.kind) {
    case 'logical':
      return { kind: 'logical', operator: infix.operator, left, right, span }
    case 'comparison':
      return { kind: 'comparison', operator: infix.operator, left, right, span }
    case 'binary':
      return { kind: 'binary', operator: infix.operator, left, right, span }
  }
}

/** @param precedence of the operator before `not` */
function parseNot(cursor: TokenCursor, precedence: number): Expression {
  if (precedence > PRECEDENCE.not) cursor.fail(misplacedNot(), cursor.token)
  const { start } = cursor.advance()
  const operand = cursor.nested(() => parseInfix(cursor, PRECEDENCE.not))
  return cursor.built({ kind: 'unary', operator: 'not', operand, span: cursor.spanFrom(start) }, [operand])
}

function parseUnary(cursor: TokenCursor): Expression {
  const operator = cursor.word
  if (operator !== '-' && operator !== '+' && operator !== '~') return parsePostfix(cursor, parseOperators)
  const { start } = cursor.advance()
  const operand = cursor.nested(() => parseUnary(cursor))
  return cursor.built({ kind: 'unary', operator, operand, span: cursor.spanFrom(start) }, [operand])
}
