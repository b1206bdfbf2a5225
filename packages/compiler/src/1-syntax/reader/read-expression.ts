import type { Valued } from '../ast.js'
import type { Expression, ProcessCall, TypeName, TypeReference } from '../expression/ast.js'
import type { ExpressionText } from '../expression/expression-text.js'
import { parseExpression, parseProcess, parseTypeName, parseTypeReference } from '../expression/parser.js'
import type { SyntaxResult } from '../expression/syntax-result.js'
import { scalarValue } from '../yaml/scalar-value.js'
import type { YamlScalar } from '../yaml/tree.js'
import type { Place } from './place.js'
import { readScalar } from './read-scalar.js'

/** An expression. A number or a boolean of YAML is one too. What can't be read is reported. */
export function readExpression(place: Place): Valued<Expression> | undefined {
  return parseScalar(place, 'an expression', parseExpressionScalar)
}

/** The value of a `type` key where arguments may follow the name. */
export function readTypeReference(place: Place): Valued<TypeReference> | undefined {
  return parseScalar(place, 'the name of a type', (scalar) => parseTypeReference(textOf(scalar)))
}

/** The name of a type or an enum. */
export function readTypeName(place: Place, what = 'the name of a type'): Valued<TypeName> | undefined {
  return parseScalar(place, what, (scalar) => parseTypeName(textOf(scalar)))
}

export function readProcess(place: Place): Valued<ProcessCall> | undefined {
  return parseScalar(place, 'the name of a process', (scalar) => parseProcess(textOf(scalar)))
}

/** An expression that stands as the key of a map. */
export function readKeyExpression(key: YamlScalar, place: Place): Valued<Expression> | undefined {
  const result = parseExpressionScalar(key)
  if (result.ok) return { value: result.value, span: key.span, path: place.path }
  place.report(result.message, result.span)
  return undefined
}

function parseScalar<T>(
  place: Place,
  what: string,
  parse: (scalar: YamlScalar) => SyntaxResult<T>,
): Valued<T> | undefined {
  const scalar = readScalar(place, what)
  if (scalar === undefined) return undefined
  const result = parse(scalar)
  if (result.ok) return place.withValue(result.value)
  place.report(result.message, result.span)
  return undefined
}

/** YAML also knows `True` and `TRUE`, which the expression language doesn't. */
function parseExpressionScalar(scalar: YamlScalar): SyntaxResult<Expression> {
  const value = scalarValue(scalar)
  if (value.type !== 'boolean') return parseExpression(textOf(scalar))
  return { ok: true, value: { kind: 'boolean', value: value.value, span: scalar.span } }
}

function textOf({ text, origin, span }: YamlScalar): ExpressionText {
  return { text, source: span.source, offsetAt: (index) => origin.offsetAt(index) }
}
