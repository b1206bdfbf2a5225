import * as fc from 'fast-check'
import { SourceFile } from '../../../source/source-file.js'
import type { BinaryOperator, ComparisonOperator, Expression, TypeName } from '../ast.js'

const span = { source: new SourceFile('test.ksy', ''), start: 0, end: 0 }
const RESERVED = new Set(['and', 'or', 'not', 'true', 'false'])

/** Where a name stands alone. The words are those that could be confused with syntax. */
const name = fc.oneof(
  fc.constantFrom('f', 'as', 'sizeof', 'bitsizeof', '_', '_io', 'e5', 'x'),
  fc.stringMatching(/^[a-z_][a-z0-9_]{0,6}$/).filter((word) => !RESERVED.has(word)),
)
/** Where only a name can stand, reserved words are names too. */
const part = fc.oneof(name, fc.constantFrom('and', 'or', 'not', 'true', 'false'))

const typeName: fc.Arbitrary<TypeName> = fc.record({
  path: fc.array(part, { minLength: 1, maxLength: 3 }),
  absolute: fc.boolean(),
  array: fc.boolean(),
  span: fc.constant(span),
})

const BINARY: readonly BinaryOperator[] = ['+', '-', '*', '/', '%', '&', '|', '^', '<<', '>>']
const COMPARISON: readonly ComparisonOperator[] = ['==', '!=', '<', '<=', '>', '>=']

function leaf(): fc.Arbitrary<Expression> {
  return fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** 70n }).map((value): Expression => ({ kind: 'integer', value, span })),
    fc
      .double({ min: 0, noNaN: true, noDefaultInfinity: true })
      .map((value): Expression => ({ kind: 'float', value: value + 0, span })),
    fc.string({ unit: 'binary' }).map((value): Expression => ({ kind: 'string', value, span })),
    fc.string().map((value): Expression => ({ kind: 'string', value, span })),
    fc.boolean().map((value): Expression => ({ kind: 'boolean', value, span })),
    name.map((text): Expression => ({ kind: 'name', name: text, span })),
    fc
      .record({
        scope: fc.array(part, { maxLength: 2 }),
        enumName: part,
        member: part,
        absolute: fc.boolean(),
      })
      // A path that begins with a reserved word can only be absolute.
      .map((path) => ({ ...path, absolute: path.absolute || RESERVED.has(path.scope[0] ?? path.enumName) }))
      .map((path): Expression => ({ kind: 'enum-member', ...path, span })),
    fc
      .record({ type: typeName, unit: fc.constantFrom('bytes' as const, 'bits' as const) })
      .map((size): Expression => ({ kind: 'sizeof', ...size, span })),
  )
}

/** Any expression that the parser can give, with empty spans. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => {
  const any = tie('any')
  const pair = { left: any, right: any }
  const of = <T>(record: { [K in keyof T]: fc.Arbitrary<T[K]> }, build: (parts: T) => Expression) =>
    fc.record(record).map(build)
  return {
    any: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      leaf(),
      of({ parts: fc.array(any, { maxLength: 3 }) }, (e) => ({ kind: 'interpolated', ...e, span })),
      of({ elements: fc.array(any, { maxLength: 3 }) }, (e) => ({ kind: 'list', ...e, span })),
      of({ object: any, name: part }, (e) => ({ kind: 'attribute', ...e, nameSpan: span, span })),
      of({ object: any, name: part, args: fc.array(any, { maxLength: 3 }) }, (e) => ({
        kind: 'call',
        ...e,
        nameSpan: span,
        span,
      })),
      of({ object: any, index: any }, (e) => ({ kind: 'subscript', ...e, span })),
      of({ object: any, type: typeName }, (e) => ({ kind: 'cast', ...e, span })),
      of(
        { operator: fc.constantFrom('-' as const, '+' as const, '~' as const, 'not' as const), operand: any },
        (e) => ({
          kind: 'unary',
          ...e,
          span,
        }),
      ),
      of({ operator: fc.constantFrom(...BINARY), ...pair }, (e) => ({ kind: 'binary', ...e, span })),
      of({ operator: fc.constantFrom(...COMPARISON), ...pair }, (e) => ({ kind: 'comparison', ...e, span })),
      of({ operator: fc.constantFrom('and' as const, 'or' as const), ...pair }, (e) => ({
        kind: 'logical',
        ...e,
        span,
      })),
      of({ condition: any, whenTrue: any, whenFalse: any }, (e) => ({ kind: 'conditional', ...e, span })),
    ),
  }
}).any
