import type { Message } from '../message.js'
import { quote } from '../quote.js'

// Every message about the syntax of expressions, type references and process calls.

function error(code: string, message: string, help?: string): Message {
  return { code, severity: 'error', message, help }
}

/** Nothing but white space where `what` belongs, such as `an expression`. */
export function emptyText(what: string): Message {
  return error('expression-empty', `Expected ${what}, but there is nothing here.`)
}

/** The text ends after `after`, an operator or an opening bracket. */
export function missingOperand(after: string): Message {
  return error(
    'expression-missing-value',
    `Expected a value after ${quote(after)}, but the expression ends here.`,
  )
}

/** @param expected what would have been right, as words: `a value`, `a name after .` */
export function unexpectedToken(expected: string, found: string, help?: string): Message {
  return error('expression-unexpected-token', `Expected ${expected}, but found ${quote(found)}.`, help)
}

/** The text ends where something has to follow. */
export function unexpectedEnd(expected: string): Message {
  return error('expression-unexpected-end', `Expected ${expected}, but the text ends here.`)
}

export function unclosedBracket(open: string, close: string): Message {
  return error(
    'expression-unclosed',
    `This ${quote(open)} is never closed.`,
    `Add the missing ${quote(close)}.`,
  )
}

export function unopenedBracket(close: string): Message {
  return error(
    'expression-unopened',
    `This ${quote(close)} closes nothing.`,
    'Remove it, or add what opens it.',
  )
}

export function unclosedString(quoteMark: string): Message {
  const closing = quoteMark.slice(-1)
  return error(
    'expression-unclosed-string',
    'This string is never closed.',
    `Add ${closing === '"' ? 'a double quote (")' : "a single quote (')"} at its end.`,
  )
}

/** @param instead what to write, as a sentence with the code in backticks */
export function foreignOperator(found: string, instead: string): Message {
  return error(
    'expression-unknown-operator',
    `${quote(found)} is not an operator of .ksy expressions.`,
    instead,
  )
}

export function unexpectedCharacter(found: string, help?: string): Message {
  return error('expression-unexpected-character', `${quote(found)} cannot stand in an expression.`, help)
}

export function unknownEscape(escape: string, help?: string): Message {
  return error(
    'expression-unknown-escape',
    `${quote(escape)} is not an escape sequence.`,
    help ?? String.raw`Known are \a \b \t \n \v \f \r \e \" \' \\ \0 to \777 (octal) and \u0000 to \uffff.`,
  )
}

/** @param why what is wrong with it, as the end of a sentence, without the full stop */
export function malformedNumber(text: string, why: string, help?: string): Message {
  return error('expression-malformed-number', `${quote(text)} is not a number: ${why}.`, help)
}

/** @param help what may have been meant */
export function invalidName(name: string, help: string | undefined): Message {
  return error(
    'expression-invalid-name',
    `${quote(name)} is not a name: names have only the characters a-z, 0-9 and _, and do not begin with a digit.`,
    help,
  )
}

export function chainedComparison(operator: string): Message {
  return error(
    'expression-chained-comparison',
    `Comparisons cannot be chained, but a second one follows: ${quote(operator)}.`,
    'Write `a < b and b < c`, or put one of the comparisons in parentheses.',
  )
}

export function misplacedNot(): Message {
  return error(
    'expression-misplaced-not',
    '`not` binds weaker than the operator before it.',
    'Put it in parentheses: `(not x)`.',
  )
}

/** A call of something that is no method: `foo(1)`. */
export function callOfNonMethod(callee: string): Message {
  const isSize = callee === 'sizeof' || callee === 'bitsizeof'
  return error(
    'expression-not-callable',
    `${quote(callee)} cannot be called: only methods of a value can, as in \`text.substring(0, 3)\`.`,
    isSize
      ? `Write \`${callee}<type>\` for the size of a type, and \`value._sizeof\` for that of a value.`
      : undefined,
  )
}

export function trailingComma(): Message {
  return error(
    'expression-trailing-comma',
    'An argument is missing after this comma.',
    'Remove the comma, or add the argument. Only lists in `[ ]` may end with a comma.',
  )
}

/** `::foo`: one name where an enum and its member belong. */
export function incompleteEnumPath(path: string): Message {
  return error(
    'expression-incomplete-path',
    `${quote(path)} names no enum member.`,
    'Write the enum and its member: `::enum_name::member`.',
  )
}

/** `type: u1[]` where only one value can stand. */
export function arrayTypeNotAllowed(): Message {
  return error(
    'type-array-not-allowed',
    'An array type can stand only in `params` and in casts.',
    'Repeat the field with the key `repeat`.',
  )
}

/** @param limit how many levels are allowed */
export function tooDeeplyNested(limit: number): Message {
  return error(
    'expression-too-deep',
    `The expression has more than ${limit} levels of operators and parentheses.`,
    'Compute parts of it in `instances` of their own.',
  )
}

/** The `?` of a conditional, with no `:` after it. */
export function missingColon(): Message {
  return error(
    'expression-missing-colon',
    'This `?` has no `:` after it.',
    'Write both values: `condition ? when_true : when_false`.',
  )
}
