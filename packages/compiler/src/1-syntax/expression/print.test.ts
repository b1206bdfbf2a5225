import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from './ast.js'
import { parseExpression } from './parser.js'
import { printExpression } from './print.js'
import { arbitraryExpression } from './testing/arbitrary-expression.js'
import { expressionText } from './testing/expression-text.js'
import { withoutSpans } from './testing/without-spans.js'

function parsed(text: string): Expression {
  const result = parseExpression(expressionText(text))
  if (!result.ok) throw new Error(`${result.message.message}\n${text}`)
  return result.value
}

describe('printExpression', () => {
  it('gives text that parses to the same expression', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        expect(withoutSpans(parsed(printExpression(expression)))).toEqual(withoutSpans(expression))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['((a + b)) * (c)', '(a + b) * c'],
    ['a + (b + c)', 'a + (b + c)'],
    ['(a == b) == c', '(a == b) == c'],
    ['not (not a)', 'not not a'],
    ['not (a and b)', 'not (a and b)'],
    ['(-a).b', '(-a).b'],
    ['-(a.b)', '-a.b'],
    ['(a ? b : c) ? d : (e ? f : g)', '(a ? b : c) ? d : e ? f : g'],
    ['0x10+1.0+1e30', '16 + 1.0 + 1e+30'],
    [String.raw`'a"b\' "\n"`, String.raw`"a\"b\\\n"`],
    [`f"a{'b'}{x+1}"`, `f"a{"b"}{x + 1}"`],
    [String.raw`f"\u007b}"`, String.raw`f"\u007b}"`],
    ['(x.as) < y', 'x.as < y'],
    ['x . as < foo :: bar [ ] > . y ( 1,2 )', 'x.as<foo::bar[]>.y(1, 2)'],
    ['bitsizeof < ::a >', 'bitsizeof<::a>'],
  ])('writes %s as %s', (text, printed) => {
    expect(printExpression(parsed(text))).toBe(printed)
  })
})
