import { describe, expect, it } from 'vitest'
import { parseExpression, parseTypeReference } from './parser.js'
import type { SyntaxResult } from './syntax-result.js'
import { expressionText } from './testing/expression-text.js'

function report(result: SyntaxResult<unknown>): string {
  if (result.ok) return 'no failure'
  const { message, help } = result.message
  return help === undefined ? message : `${message} | ${help}`
}

describe('what a mistake in an expression says', () => {
  it.each([
    ['', 'Expected a value, but there is nothing here.'],
    ['1 *', 'Expected a value after `*`, but the expression ends here.'],
    ['a and', 'Expected a value after `and`, but the expression ends here.'],
    ['* 2', 'Expected a value, but found `*`.'],
    ['a b', 'Expected an operator or the end, but found `b`.'],
    ['a.5', 'Expected an operator or the end, but found `.5`.'],
    ['a.(', 'Expected a name after `.`, but found `(`.'],
    ['a::', 'Expected a name after `::`, but the text ends here.'],
    ['(a b)', 'Expected an operator or `)`, but found `b`.'],
    ['x.y(a b)', 'Expected `,` or `)`, but found `b`.'],
    ['(1 + 5', 'This `(` is never closed. | Add the missing `)`.'],
    ['f"{a"', 'This `{` is never closed. | Add the missing `}`.'],
    ['a]', 'This `]` closes nothing. | Remove it, or add what opens it.'],
    ['"abc', 'This string is never closed. | Add a double quote (") at its end.'],
    ["'abc", "This string is never closed. | Add a single quote (') at its end."],
    ['a && b', '`&&` is not an operator of .ksy expressions. | Use `and`.'],
    ['a || b', '`||` is not an operator of .ksy expressions. | Use `or`.'],
    ['!x', '`!` is not an operator of .ksy expressions. | Use `not x`, or `!=` to compare.'],
    ['a === b', '`===` is not an operator of .ksy expressions. | Use `==`.'],
    ['a = b', '`=` is not an operator of .ksy expressions. | Compare with `==`.'],
    ['a // b', '`//` is not an operator of .ksy expressions. | Use `/`: it rounds down between integers.'],
    ['a xor b', 'Expected an operator or the end, but found `xor`. | Use `^`.'],
    ['(a mod b)', 'Expected an operator or `)`, but found `mod`. | Use `%`.'],
    ['a if b else c', 'Expected an operator or the end, but found `if`. | Use `condition ? a : b`.'],
    [
      'a < b < c',
      'Comparisons cannot be chained, but a second one follows: `<`. | Write `a < b and b < c`, or put one of the comparisons in parentheses.',
    ],
    ['a == not b', '`not` binds weaker than the operator before it. | Put it in parentheses: `(not x)`.'],
    ['a ? b', 'This `?` has no `:` after it. | Write both values: `condition ? when_true : when_false`.'],
    ['foo(1)', '`foo` cannot be called: only methods of a value can, as in `text.substring(0, 3)`.'],
    [
      'sizeof(x)',
      '`sizeof` cannot be called: only methods of a value can, as in `text.substring(0, 3)`. | Write `sizeof<type>` for the size of a type, and `value._sizeof` for that of a value.',
    ],
    [
      'a.b(1,)',
      'An argument is missing after this comma. | Remove the comma, or add the argument. Only lists in `[ ]` may end with a comma.',
    ],
    ['::a', '`::a` names no enum member. | Write the enum and its member: `::enum_name::member`.'],
    [
      'True',
      '`True` is not a name: names have only the characters a-z, 0-9 and _, and do not begin with a digit. | Did you mean `true`?',
    ],
    [
      'lenData',
      '`lenData` is not a name: names have only the characters a-z, 0-9 and _, and do not begin with a digit. | Did you mean `len_data`, or the string `"lenData"`?',
    ],
    [
      'größe',
      '`größe` is not a name: names have only the characters a-z, 0-9 and _, and do not begin with a digit.',
    ],
    ['0x', '`0x` is not a number: it has no digits.'],
    ['0b102', '`0b102` is not a number: 2 is not a binary digit.'],
    ['0xfg', '`0xfg` is not a number: g is not a hexadecimal digit.'],
    ['12ab', '`12ab` is not a number: a cannot follow its digits.'],
    ['1e', '`1e` is not a number: its exponent has no digits.'],
    ['1e999', '`1e999` is not a number: it is too large for a 64-bit float.'],
    ['0755', '`0755` is not a number: it must not begin with 0. | Write `755`, or `0o755` for octal.'],
    ['09', '`09` is not a number: it must not begin with 0. | Write `9`.'],
    [String.raw`"\x41"`, String.raw`${'`'}\x41${'`'} is not an escape sequence. | Write ${'`'}\u0041${'`'}.`],
    [
      String.raw`"\u41"`,
      String.raw`${'`'}\u${'`'} is not an escape sequence. | Four hexadecimal digits follow \u, as in \u00e9.`,
    ],
    [
      String.raw`"\q"`,
      String.raw`${'`'}\q${'`'} is not an escape sequence. | Known are \a \b \t \n \v \f \r \e \" \' \\ \0 to \777 (octal) and \u0000 to \uffff.`,
    ],
    ['“a”', '`“` cannot stand in an expression. | Strings have straight quotes: "…" or \'…\'.'],
    ['a # b', '`#` cannot stand in an expression. | A comment cannot stand inside an expression.'],
    ['a\u00a0b', '`U+00A0` cannot stand in an expression. | Replace it by a plain space.'],
    ['`a`', "'`' cannot stand in an expression."],
  ])('%s', (text, expected) => {
    expect(report(parseExpression(expressionText(text)))).toBe(expected)
  })

  it('tells how deep an expression may be', () => {
    expect(report(parseExpression(expressionText('('.repeat(1000))))).toBe(
      'The expression has more than 400 levels of operators and parentheses. | Compute parts of it in `instances` of their own.',
    )
  })

  it.each([
    [
      'u1[]',
      'An array type can stand only in `params` and in casts. | Repeat the field with the key `repeat`.',
    ],
    ['', 'Expected the name of a type, but there is nothing here.'],
    ['foo::', 'Expected the name of a type after `::`, but the text ends here.'],
    ['foo bar', 'Expected `(` or the end, but found `bar`.'],
  ])('%s as a type', (text, expected) => {
    expect(report(parseTypeReference(expressionText(text)))).toBe(expected)
  })
})
