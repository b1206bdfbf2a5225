import { KaitaiError } from '@unplugin-ksy/runtime'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printExpression } from '../../1-syntax/expression/print.js'
import type { BinaryOperator, Expression } from '../../1-syntax/expression/ast.js'
import { foldIntegers } from '../../2-resolve/types/fold.js'
import { loadSpec } from '../../4-emit/testing/load-spec.js'
import { SourceFile } from '../../source/source-file.js'

/**
 * The law of the contract's section 4: an expression gives the exact result, or it throws; it never gives a wrapped or
 * rounded one. The model is arithmetic on bigints.
 */

const span = { source: new SourceFile('test', ''), start: 0, end: 0 }
const widths = [8, 16, 32, 64] as const
const fields = widths.flatMap((bits) => [
  { id: `u${bits / 8}`, bits, signed: false },
  { id: `s${bits / 8}`, bits, signed: true },
])
type Values = Readonly<Record<string, bigint>>

const values: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(
    fields.map(({ id, bits, signed }) => {
      const [min, max] = signed
        ? [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n]
        : [0n, (1n << BigInt(bits)) - 1n]
      return [id, fc.oneof(fc.constantFrom(min, max, 0n, 1n), fc.bigInt({ min, max }))]
    }),
  ),
)

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom(...fields).map(({ id }) => ({ kind: 'name', name: id, span }) as const),
  fc
    .oneof(fc.bigInt({ min: 0n, max: 300n }), fc.bigInt({ min: 0n, max: 1n << 66n }))
    .map((value) => ({ kind: 'integer', value, span }) as const),
)
const shiftCount = fc
  .bigInt({ min: 0n, max: 70n })
  .map((value) => ({ kind: 'integer', value, span }) as const)
const operators: readonly BinaryOperator[] = ['+', '-', '*', '/', '%', '&', '|', '^']

const expression = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .record({ operator: fc.constantFrom(...operators), left: tie('tree'), right: tie('tree') })
      .map((parts) => ({ kind: 'binary', ...parts, span }) as const),
    fc
      .record({
        operator: fc.constantFrom('<<' as const, '>>' as const),
        left: tie('tree'),
        right: shiftCount,
      })
      .map((parts) => ({ kind: 'binary', ...parts, span }) as const),
    fc
      .record({ operator: fc.constantFrom('-' as const, '~' as const), operand: tie('tree') })
      .map((parts) => ({ kind: 'unary', ...parts, span }) as const),
  ),
})).tree

/** The exact value; undefined where there is none (division by zero). */
function evaluate(tree: Expression, given: Values): bigint | undefined {
  if (tree.kind === 'integer') return tree.value
  if (tree.kind === 'name') return given[tree.name]
  if (tree.kind === 'unary') {
    const operand = evaluate(tree.operand, given)
    return operand === undefined ? undefined : tree.operator === '-' ? -operand : ~operand
  }
  if (tree.kind !== 'binary') throw new Error(tree.kind)
  const left = evaluate(tree.left, given)
  const right = evaluate(tree.right, given)
  return left === undefined || right === undefined ? undefined : foldIntegers(tree.operator, left, right)
}

test('integer arithmetic is exact, or it throws', () => {
  let exact = 0
  fc.assert(
    fc.property(expression, fc.array(values, { minLength: 3, maxLength: 3 }), (tree, samples) => {
      const text = printExpression(tree)
      const Spec = loadSpec(`
meta: {id: spec, endian: le}
seq:
${fields.map(({ id }) => `  - {id: ${id}, type: ${id}}`).join('\n')}
instances:
  result: {value: '${text}'}
`)
      for (const sample of samples) {
        const object = new Spec()
        for (const { id, bits } of fields) object[id] = bits === 64 ? sample[id] : Number(sample[id])
        const expected = evaluate(tree, sample)
        let result: unknown
        try {
          result = object.result
        } catch (error) {
          expect(error).toBeInstanceOf(KaitaiError)
          continue
        }
        expect(expected, `${text} has no value`).toBeDefined()
        if (typeof result === 'number')
          expect(Number.isSafeInteger(result) && !Object.is(result, -0)).toBe(true)
        expect(BigInt(result as number | bigint), text).toBe(expected)
        exact++
      }
    }),
    { numRuns: 200 },
  )
  // Most of them do have a result, or the test would show nothing.
  expect(exact).toBeGreaterThan(150)
})
