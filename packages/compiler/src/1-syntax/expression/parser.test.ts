import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../source/source-file.js'
import type { Expression } from './ast.js'
import type { ExpressionText } from './expression-text.js'
import { parseExpression, parseProcess, parseTypeName, parseTypeReference } from './parser.js'
import type { SyntaxResult } from './syntax-result.js'
import { expressionText } from './testing/expression-text.js'
import { showTree } from './testing/show-tree.js'

function valueOf<T>(result: SyntaxResult<T>): T {
  if (!result.ok) throw new Error(result.message.message)
  return result.value
}

const tree = (text: string): string => showTree(valueOf(parseExpression(expressionText(text))))

/** A failed parse as `code at the marked text`. */
function failure(result: SyntaxResult<unknown>): string {
  if (result.ok) return 'no failure'
  const { source, start, end } = result.span
  return `${result.message.code} at ${start}: ${source.text.slice(start, end)}`
}

describe('parseExpression', () => {
  it.each([
    // Precedence, from the weakest to the strongest.
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? c : d : e', '(? a (? b c d) e)'],
    ['a or b ? c : d', '(? (or a b) c d)'],
    ['a or b and c', '(or a (and b c))'],
    ['not a and b', '(and (not a) b)'],
    ['a and not b or c', '(or (and a (not b)) c)'],
    ['not a == b', '(not (== a b))'],
    ['a == b | c', '(== a (| b c))'],
    ['a | b ^ c & d << e + f * g', '(| a (^ b (& c (<< d (+ e (* f g))))))'],
    ['a * b + c >> d & e ^ f | g', '(| (^ (& (>> (+ (* a b) c) d) e) f) g)'],
    ['-a * ~b', '(* (- a) (~ b))'],
    ['-a.b', '(- (. a b))'],
    ['- -+~a', '(- (- (+ (~ a))))'],
    // Grouping to the left.
    ['a - b - c', '(- (- a b) c)'],
    ['a / b * c % d', '(% (* (/ a b) c) d)'],
    ['a << b >> c', '(>> (<< a b) c)'],
    ['a or b or c', '(or (or a b) c)'],
    ['a - (b - c)', '(- a (- b c))'],
    ['(a == b) == c', '(== (== a b) c)'],
    // What follows a value.
    ['a.b.c', '(. (. a b) c)'],
    ['a.b(1, x + 2).c()', '(call (call a b 1n (+ x 2n)) c)'],
    ['a[i + 1][0].b', '(. ([] ([] a (+ i 1n)) 0n) b)'],
    ['[1, 2][0]', '([] (list 1n 2n) 0n)'],
    ['5.to_s', '(. 5n to_s)'],
    ['1.5.to_i', '(. 1.5f to_i)'],
    ['1e3.to_i', '(. 1000f to_i)'],
    ['"9".to_i(16)', '(call "9" to_i 16n)'],
    ['a.and.true', '(. (. a and) true)'],
    // Types in angle brackets.
    ['a.as<foo::bar>.c', '(. (as a foo::bar) c)'],
    ['a.as<u2[]>', '(as a u2[])'],
    ['a . as < ::foo > [0]', '([] (as a ::foo) 0n)'],
    ['a.as < b', '(< (. a as) b)'],
    ['a.as<u4>>2', '(> (as a u4) 2n)'],
    ['a.as<u4>>>2', '(>> (as a u4) 2n)'],
    ['a.as<u4>>=2', '(>= (as a u4) 2n)'],
    ['sizeof<u4>==4', '(== (sizeof-bytes u4) 4n)'],
    ['bitsizeof<a::b> - 1', '(- (sizeof-bits a::b) 1n)'],
    ['sizeof < 3', '(< sizeof 3n)'],
    // Enum members.
    ['a::b', '(enum a b)'],
    ['a::b::c::d', '(enum a b c d)'],
    ['::a::b', '(enum :: a b)'],
    ['op::and.to_i', '(. (enum op and) to_i)'],
    ['x == ::a::b ? y::z : w', '(? (== x (enum :: a b)) (enum y z) w)'],
    ['not ::a::b', '(not (enum :: a b))'],
    // Literals.
    ['[]', '(list)'],
    ['[1, [2], "x",]', '(list 1n (list 2n) "x")'],
    ['true and false', '(and #true #false)'],
    [`"a" 'b' "c".length`, '(. "abc" length)'],
    ['f""', '(f)'],
    ['f"abc"', '(f "abc")'],
    ['f"{a}{b}"', '(f a b)'],
    ['f"a={1 + b}, c"', '(f "a=" (+ 1n b) ", c")'],
    ['f"{"x"}" + \'y\'', '(+ (f "x") "y")'],
    ['f"{f"{f"x"}"}"', '(f (f (f "x")))'],
    [String.raw`f"\u007b\"}"`, String.raw`(f "{\"}")`],
    // White space.
    [' \t\r\n a\n+\\\nb \n', '(+ a b)'],
    ['a+b', '(+ a b)'],
    ['a?b:c', '(? a b c)'],
    ['a ?.5:1', '(? a 0.5f 1n)'],
  ])('%s', (text, expected) => {
    expect(tree(text)).toBe(expected)
  })

  it.each([
    ['', 'expression-empty at 0: '],
    [' \n ', 'expression-empty at 0:  \n '],
    ['1 *', 'expression-missing-value at 2: *'],
    ['not', 'expression-missing-value at 0: not'],
    ['a ? b :', 'expression-missing-value at 6: :'],
    ['1 + * 2', 'expression-unexpected-token at 4: *'],
    ['^AHEM', 'expression-unexpected-token at 0: ^'],
    ['()', 'expression-unexpected-token at 1: )'],
    ['a and or b', 'expression-unexpected-token at 6: or'],
    ['a b', 'expression-unexpected-token at 2: b'],
    ['a "b"', 'expression-unexpected-token at 2: "b"'],
    ['a, b', 'expression-unexpected-token at 1: ,'],
    ['a : b', 'expression-unexpected-token at 2: :'],
    ['a ? b, c', 'expression-unexpected-token at 5: ,'],
    ['a ? b', 'expression-missing-colon at 2: ?'],
    ['(1 + 5', 'expression-unclosed at 0: ('],
    ['a.b(1', 'expression-unclosed at 3: ('],
    ['a.b(1,', 'expression-unclosed at 3: ('],
    ['a[1', 'expression-unclosed at 1: ['],
    ['a[', 'expression-unclosed at 1: ['],
    ['[1,', 'expression-unclosed at 0: ['],
    ['(1 5)', 'expression-unexpected-token at 3: 5'],
    ['(1]', 'expression-unexpected-token at 2: ]'],
    ['[1 2]', 'expression-unexpected-token at 3: 2'],
    ['[,]', 'expression-unexpected-token at 1: ,'],
    ['a)', 'expression-unopened at 1: )'],
    ['a.b(1,)', 'expression-trailing-comma at 5: ,'],
    ['a[]', 'expression-unexpected-token at 2: ]'],
    ['foo(1)', 'expression-not-callable at 0: foo'],
    ['1 + sizeof(x)', 'expression-not-callable at 4: sizeof'],
    ['a.', 'expression-unexpected-end at 1: .'],
    ['a..b', 'expression-unexpected-token at 2: .'],
    ['a::', 'expression-unexpected-end at 1: ::'],
    ['a::3d', 'expression-malformed-number at 3: 3d'],
    ['::a + 1', 'expression-incomplete-path at 0: ::a'],
    ['a < b < c', 'expression-chained-comparison at 6: <'],
    ['a == b != c', 'expression-chained-comparison at 7: !='],
    ['a == not b', 'expression-misplaced-not at 5: not'],
    ['-not b', 'expression-misplaced-not at 1: not'],
    ['a.as<>', 'expression-unexpected-token at 5: >'],
    ['a.as<u4', 'expression-unclosed at 4: <'],
    ['a.as<u4 5>', 'expression-unexpected-token at 8: 5'],
    ['sizeof<5>', 'expression-unexpected-token at 7: 5'],
    ['foo == 1 && bar == 2', 'expression-unknown-operator at 9: &&'],
    ['a || b', 'expression-unknown-operator at 2: ||'],
    ['!x', 'expression-unknown-operator at 0: !'],
    ['a === b', 'expression-unknown-operator at 2: ==='],
    ['a !== b', 'expression-unknown-operator at 2: !=='],
    ['a = b', 'expression-unknown-operator at 2: ='],
    ['a ** b', 'expression-unknown-operator at 2: **'],
    ['BAD', 'expression-invalid-name at 0: BAD'],
    ['a AND b', 'expression-invalid-name at 2: AND'],
    ['größe + 1', 'expression-invalid-name at 0: größe'],
    ['a @ b', 'expression-unexpected-character at 2: @'],
    ['a + 😀', 'expression-unexpected-character at 4: 😀'],
    ['"hello ', 'expression-unclosed-string at 0: "'],
    ["a + 'x", "expression-unclosed-string at 4: '"],
    [String.raw`"abc\"`, 'expression-unclosed-string at 0: "'],
    ['f"abc', 'expression-unclosed-string at 0: f"'],
    ['f"abc {x} d', 'expression-unclosed-string at 0: f"'],
    ['f"abc {x"', 'expression-unclosed at 6: {'],
    ['f"abc {x', 'expression-unclosed at 6: {'],
    ['f"abc {x y}"', 'expression-unexpected-token at 9: y'],
    ['f"{}"', 'expression-unexpected-token at 3: }'],
    ["f'abc'", "expression-unexpected-character at 0: f'"],
    [String.raw`"a\q"`, String.raw`expression-unknown-escape at 2: \q`],
  ])('rejects %s', (text, expected) => {
    expect(failure(parseExpression(expressionText(text)))).toBe(expected)
  })

  it('gives every node the place where it was written', () => {
    const text = '(a + b) * -c.d[1] ? e::f : f"x{g}"'
    const source = expressionText(text)
    const spans: string[] = []
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const { kind, span, ...rest } = node as Expression
      if (kind !== undefined) spans.push(`${kind}: ${text.slice(span.start, span.end)}`)
      Object.entries(rest).forEach(([key, child]) => {
        if (key !== 'nameSpan') visit(child)
      })
    }
    visit(valueOf(parseExpression(source)))
    expect(spans).toEqual([
      `conditional: ${text}`,
      'binary: (a + b) * -c.d[1]',
      'binary: a + b',
      'name: a',
      'name: b',
      'unary: -c.d[1]',
      'subscript: c.d[1]',
      'attribute: c.d',
      'name: c',
      'integer: 1',
      'enum-member: e::f',
      'interpolated: f"x{g}"',
      'string: x',
      'name: g',
    ])
  })

  it('finds places in the file through the text', () => {
    // A double-quoted YAML scalar, in which one character of the expression takes two of the file.
    const file = String.raw`value: "\"ab\" & & 1"`
    const offsets = [8, 10, 11, 12, 14, 15, 16, 17, 18, 19, 20]
    const text: ExpressionText = {
      text: '"ab" & & 1',
      source: new SourceFile('quoted.ksy', file),
      offsetAt: (index) => offsets[index] ?? 0,
    }
    expect(failure(parseExpression(text))).toBe('expression-unexpected-token at 17: &')
  })
})

describe('parseTypeReference', () => {
  it.each([
    ['u4', ['u4'], []],
    ['foo::bar(1, x + 2)', ['foo', 'bar'], ['1n', '(+ x 2n)']],
    [' my_str1 ( (5) ) ', ['my_str1'], ['5n']],
    ['param_type([first._io, _root._io])', ['param_type'], ['(list (. first _io) (. _root _io))']],
    ['foo()', ['foo'], []],
  ])('%s', (text, path, args) => {
    const type = valueOf(parseTypeReference(expressionText(text)))
    expect([type.name.path, type.args.map(showTree)]).toEqual([path, args])
  })

  it.each([
    ['', 'expression-empty at 0: '],
    ['really(', 'expression-unclosed at 6: ('],
    ['my_str(2 + 3, )', 'expression-trailing-comma at 12: ,'],
    ['u1[]', 'type-array-not-allowed at 0: u1[]'],
    ['foo bar', 'expression-unexpected-token at 4: bar'],
    ['5', 'expression-unexpected-token at 0: 5'],
    ['foo::', 'expression-unexpected-end at 3: ::'],
    ['foo(1)(2)', 'expression-unexpected-token at 6: ('],
    ['Foo', 'expression-invalid-name at 0: Foo'],
  ])('rejects %s', (text, expected) => {
    expect(failure(parseTypeReference(expressionText(text)))).toBe(expected)
  })
})

describe('parseTypeName', () => {
  it.each([
    ['u4', { path: ['u4'], absolute: false, array: false }],
    ['u4[]', { path: ['u4'], absolute: false, array: true }],
    ['::foo::bar [ ]', { path: ['foo', 'bar'], absolute: true, array: true }],
  ])('%s', (text, expected) => {
    expect(valueOf(parseTypeName(expressionText(text)))).toMatchObject(expected)
  })

  it.each([
    ['u4[3]', 'expression-unexpected-token at 3: 3'],
    ['u4[', 'expression-unclosed at 2: ['],
    ['foo(1)', 'expression-unexpected-token at 3: ('],
  ])('rejects %s', (text, expected) => {
    expect(failure(parseTypeName(expressionText(text)))).toBe(expected)
  })
})

describe('parseProcess', () => {
  it.each([
    ['zlib', 'zlib', []],
    ['xor(key)', 'xor', ['key']],
    ['com.example.fx(1, [2])', 'com.example.fx', ['1n', '(list 2n)']],
  ])('%s', (text, name, args) => {
    const process = valueOf(parseProcess(expressionText(text)))
    expect([process.name, process.args.map(showTree)]).toEqual([name, args])
  })

  it.each([
    ['xor(', 'expression-unclosed at 3: ('],
    ['com.', 'expression-unexpected-end at 3: .'],
    ['a::b', 'expression-unexpected-token at 1: ::'],
  ])('rejects %s', (text, expected) => {
    expect(failure(parseProcess(expressionText(text)))).toBe(expected)
  })
})
