import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression, parseProcess, parseTypeName, parseTypeReference } from './parser.js'
import { expressionText } from './testing/expression-text.js'

const entryPoints = { parseExpression, parseTypeReference, parseTypeName, parseProcess }

/** Pieces that mean something together, and pieces that never do. */
const fragments = [
  ...'a b1 _ as sizeof not and true BAD é 😀 \ud800 \0 \\ 0 1 0x 1e .5 1. \' " f" { } \\n \\u12 "x" # && !'.split(
    ' ',
  ),
  ...'+ - * / < > << >> == = ? : :: . , ( ) [ ] | ^'.split(' '),
  ' ',
  '\n',
]
const repeated = [
  '(',
  '[',
  '-',
  'not ',
  'a.',
  'a+',
  'a?',
  'a?a:',
  'a[',
  'a.a(',
  'a(',
  'f"{',
  'a::',
  'a.as<',
  '[],',
]
const plain = [' ', '\\\n', '1', '"', "'", 'a', 'é', '<', '\\', '"\\']

describe.each(Object.entries(entryPoints))('%s', (_, parse) => {
  it('takes any text, and names a place inside it', () => {
    const pieces = fc.array(fc.constantFrom(...fragments), { maxLength: 25 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (input) => {
        const result = parse(expressionText(input))
        const { start, end } = result.ok ? result.value.span : result.span
        expect(0 <= start && start <= end && end <= input.length).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([...repeated, ...plain])('takes 100,000 times %j', (unit) => {
    const result = parse(expressionText(unit.repeat(100_000)))
    expect(result.ok ? 'parsed' : result.message.severity).toMatch(/^(parsed|error)$/)
  })
})

describe('depth', () => {
  it.each([
    ['parentheses', (n: number) => '('.repeat(n) + 'a' + ')'.repeat(n)],
    ['sums', (n: number) => 'a' + ' + a'.repeat(n)],
    ['conditionals', (n: number) => 'a ? b : '.repeat(n) + 'c'],
    ['attributes', (n: number) => 'a' + '.a'.repeat(n)],
    ['signs', (n: number) => '-'.repeat(n) + 'a'],
    ['sums in parentheses', (n: number) => '('.repeat(n / 2) + 'a' + ' + a + a)'.repeat(n / 2)],
  ])('is limited for %s', (_, build) => {
    expect(parseExpression(expressionText(build(300)))).toMatchObject({ ok: true })
    expect(parseExpression(expressionText(build(500)))).toMatchObject({
      ok: false,
      message: { code: 'expression-too-deep' },
    })
  })

  it('does not limit the length of a list', () => {
    const list = parseExpression(expressionText(`[${'0x55, '.repeat(20_000)}]`))
    expect(list).toMatchObject({ ok: true, value: { kind: 'list', elements: { length: 20_000 } } })
  })
})
