import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Computation, OperatorComputation } from '../../3-plan/plan.js'
import { SourceFile } from '../../source/source-file.js'
import { printText } from '../code/print.js'
import { ModuleContext } from '../module/module-context.js'
import { emitComputation } from './emit-computation.js'

const module = new ModuleContext({
  source: new SourceFile('a.ksy', ''),
  imports: [{ local: 'exact', specifier: './exact.ksy', span: undefined, leadsBack: false }],
  classes: [],
  mode: 'read-write',
})

const print = (computation: Computation): string =>
  printText(emitComputation(computation, { module, item: 'item' }))

const number = (value: number): Computation => ({ kind: 'literal', value })
const self: Computation = { kind: 'local', role: 'this' }
const property = (name: string, object: Computation = self): Computation => ({
  kind: 'property',
  object,
  name,
  touchesStream: false,
})
const binary = (
  left: Computation,
  operator: OperatorComputation['operator'],
  right: Computation,
): Computation => ({ kind: 'operator', operator, left, right })
const conditional = (condition: Computation, whenTrue: Computation, whenFalse: Computation): Computation => ({
  kind: 'conditional',
  condition,
  whenTrue,
  whenFalse,
})

const enumMember: Computation = {
  kind: 'enum-member',
  enum: { owner: { local: 'Other', members: ['Block'] }, name: 'Type' },
  member: 'IMAGE',
  value: 44,
}

const examples: readonly (readonly [string, Computation])[] = [
  ['5', number(5)],
  ['-0', number(-0)],
  ['18446744073709551615n', { kind: 'literal', value: 18446744073709551615n }],
  [String.raw`'it\'s \\ \n \u0000 \ud800 😀 "'`, { kind: 'literal', value: `it's \\ \n \0 \ud800 😀 "` }],
  ['Uint8Array.of(0x00, 0xff)', { kind: 'literal', value: Uint8Array.of(0, 255) }],
  ['new Uint8Array(0)', { kind: 'literal', value: new Uint8Array() }],
  ['this.header.len', property('len', property('header'))],
  ['item', { kind: 'local', role: 'item' }],
  ['index', { kind: 'local', role: 'index' }],
  ['on', { kind: 'local', role: 'on' }],
  [
    'this.list[index]',
    { kind: 'element', object: property('list'), index: { kind: 'local', role: 'index' } },
  ],
  ['44 /* Block.Type.IMAGE */', enumMember],
  ['1 + 2 * 3', binary(number(1), '+', binary(number(2), '*', number(3)))],
  ['(1 + 2) * 3', binary(binary(number(1), '+', number(2)), '*', number(3))],
  ['1 - 2 - 3', binary(binary(number(1), '-', number(2)), '-', number(3))],
  ['1 - (2 - 3)', binary(number(1), '-', binary(number(2), '-', number(3)))],
  ['(this.a & 1) === 0', binary(binary(property('a'), '&', number(1)), '===', number(0))],
  ['-(-1)', { kind: 'prefix', operator: '-', operand: number(-1) }],
  [
    '!(this.a || this.b)',
    { kind: 'prefix', operator: '!', operand: binary(property('a'), '||', property('b')) },
  ],
  [
    'this.a ? 1 : this.b ? 2 : 3',
    conditional(property('a'), number(1), conditional(property('b'), number(2), number(3))),
  ],
  [
    '(this.a ? 1 : 2) ? 3 : 4',
    conditional(conditional(property('a'), number(1), number(2)), number(3), number(4)),
  ],
  ['(this.a ? 1 : 2) + 3', binary(conditional(property('a'), number(1), number(2)), '+', number(3))],
  [
    '(this.a ? this.b : this.c).len',
    property('len', conditional(property('a'), property('b'), property('c'))),
  ],
  ['modulo(this.a, 4)', { kind: 'helper', helper: 'modulo', args: [property('a'), number(4)] }],
  ['exact$(5)', { kind: 'helper', helper: 'exact', args: [number(5)] }],
  ['utf8.decode(this.a)', { kind: 'helper', helper: 'utf8.decode', args: [property('a')] }],
  ['(5).toString(16)', { kind: 'method', object: number(5), name: 'toString', args: [number(16)] }],
  [
    "'a'.charCodeAt(0)",
    { kind: 'method', object: { kind: 'literal', value: 'a' }, name: 'charCodeAt', args: [number(0)] },
  ],
  ['BigInt(this.a)', { kind: 'conversion', to: 'BigInt', operand: property('a') }],
  ['[1, this.a]', { kind: 'list', elements: [number(1), property('a')], bytes: false }],
  ['Uint8Array.of(1, this.a)', { kind: 'list', elements: [number(1), property('a')], bytes: true }],
  [
    String.raw`${'`'}a\${ \` \\ ${'${this.a}'}${'`'}`,
    { kind: 'template', parts: ['a${ ` \\ ', property('a')] },
  ],
  ['utf8', { kind: 'runtime-value', name: 'utf8' }],
]

test.each(examples)('%s', (expected, computation) => {
  expect(print(computation)).toBe(expected)
})

const operators = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '>>>',
  '<',
  '<=',
  '===',
  '!==',
  '&&',
  '||',
] as const

/** The same expression, every part of it in parentheses. */
function parenthesized(computation: Computation): string {
  switch (computation.kind) {
    case 'operator':
      return `(${parenthesized(computation.left)} ${computation.operator} ${parenthesized(computation.right)})`
    case 'prefix':
      return `(${computation.operator}(${parenthesized(computation.operand)}))`
    case 'conditional':
      return `(${parenthesized(computation.condition)} ? ${parenthesized(computation.whenTrue)} : ${parenthesized(computation.whenFalse)})`
    default:
      return `(${print(computation)})`
  }
}

test('law: the parentheses that are left out make no difference', () => {
  const { tree } = fc.letrec<{ tree: Computation }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.integer({ min: -9, max: 9 }).map(number),
      fc.tuple(tie('tree'), fc.constantFrom(...operators), tie('tree')).map((parts) => binary(...parts)),
      fc
        .tuple(fc.constantFrom('-' as const, '~' as const, '!' as const, '+' as const), tie('tree'))
        .map(([operator, operand]): Computation => ({ kind: 'prefix', operator, operand })),
      fc.tuple(tie('tree'), tie('tree'), tie('tree')).map((parts) => conditional(...parts)),
    ),
  }))
  // oxlint-disable-next-line typescript/no-implied-eval
  const evaluate = (text: string): unknown => new Function(`return ${text}`)()
  fc.assert(
    fc.property(tree, (computation) => {
      expect(evaluate(print(computation))).toEqual(evaluate(parenthesized(computation)))
    }),
    { numRuns: 500 },
  )
})
