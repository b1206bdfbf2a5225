import type { Span } from '../../source/span.js'
import { encodingNotLiteral } from '../../diagnostics/messages/encoding.js'
import { wrongArguments } from '../../diagnostics/messages/types.js'
import type { MethodName, TypedExpression, ValueType } from '../model.js'
import { resolveEncoding } from '../encoding.js'
import { describeType } from '../types/describe.js'
import { anyInteger, integerType, sizeInteger } from '../types/integer-range.js'
import { invalid, isUnknown, typed, type ExpressionScope } from './scope.js'

interface MethodSignature {
  readonly method: MethodName | 'bytes.to_s'
  /** The kind of each argument; the last `optional` may be left out. */
  readonly params: readonly ('integer' | 'string')[]
  readonly optional?: number
  readonly result: (object: ValueType) => ValueType
}

const string: ValueType = { kind: 'string' }
const byte = integerType(0n, 255n)
const elementOf = (object: ValueType): ValueType =>
  object.kind === 'array' ? object.element : { kind: 'any' }

/** The attributes and methods of the built-in types, by the kind of the object and the name. */
const signatures: Readonly<Record<string, Readonly<Record<string, MethodSignature>>>> = {
  integer: { to_s: { method: 'integer.to_s', params: [], result: () => string } },
  float: { to_i: { method: 'float.to_i', params: [], result: () => anyInteger } },
  boolean: { to_i: { method: 'boolean.to_i', params: [], result: () => integerType(0n, 1n) } },
  enum: {
    to_i: {
      method: 'enum.to_i',
      params: [],
      result: (object) =>
        object.kind === 'enum' ? integerType(object.min, object.max, object.wide) : anyInteger,
    },
  },
  string: {
    length: { method: 'string.length', params: [], result: () => sizeInteger },
    reverse: { method: 'string.reverse', params: [], result: () => string },
    substring: { method: 'string.substring', params: ['integer', 'integer'], result: () => string },
    to_i: { method: 'string.to_i', params: ['integer'], optional: 1, result: () => anyInteger },
  },
  bytes: {
    length: { method: 'bytes.length', params: [], result: () => sizeInteger },
    size: { method: 'bytes.length', params: [], result: () => sizeInteger },
    to_s: { method: 'bytes.to_s', params: ['string'], result: () => string },
    first: { method: 'bytes.first', params: [], result: () => byte },
    last: { method: 'bytes.last', params: [], result: () => byte },
    min: { method: 'bytes.min', params: [], result: () => byte },
    max: { method: 'bytes.max', params: [], result: () => byte },
  },
  array: {
    size: { method: 'array.size', params: [], result: () => sizeInteger },
    length: { method: 'array.size', params: [], result: () => sizeInteger },
    first: { method: 'array.first', params: [], result: elementOf },
    last: { method: 'array.last', params: [], result: elementOf },
    min: { method: 'array.min', params: [], result: elementOf },
    max: { method: 'array.max', params: [], result: elementOf },
  },
  stream: {
    eof: { method: 'stream.eof', params: [], result: () => ({ kind: 'boolean' }) },
    size: { method: 'stream.size', params: [], result: () => sizeInteger },
    pos: { method: 'stream.pos', params: [], result: () => sizeInteger },
  },
  struct: { to_s: { method: 'struct.to_s', params: [], result: () => string } },
}

/** The call of a built-in method; undefined if the object's type has none of that name. Wrong arguments are reported. */
export function typeMethod(
  object: TypedExpression,
  name: string,
  args: readonly TypedExpression[],
  span: Span,
  scope: ExpressionScope,
): TypedExpression | undefined {
  const table = Object.hasOwn(signatures, object.type.kind) ? signatures[object.type.kind] : undefined
  const signature = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
  if (signature === undefined) return undefined
  const required = signature.params.length - (signature.optional ?? 0)
  const countFits = args.length >= required && args.length <= signature.params.length
  const kindsFit = args.every((arg, i) => isUnknown(arg.type) || arg.type.kind === signature.params[i])
  if (!countFits || !kindsFit) {
    const found = args.map((arg) => describeType(arg.type))
    scope.report(wrongArguments(name, signature.params, signature.optional ?? 0, found), span)
    return invalid(span)
  }
  if (signature.method === 'bytes.to_s') return typeDecoding(object, args, span, scope)
  return typed(signature.result(object.type), span, {
    kind: 'method',
    method: signature.method,
    object,
    args,
  })
}

/** `bytes.to_s('UTF-8')`: which encoding it is must be known at compile time. */
function typeDecoding(
  object: TypedExpression,
  args: readonly TypedExpression[],
  span: Span,
  scope: ExpressionScope,
): TypedExpression {
  const [encoding] = args
  if (encoding?.kind !== 'string') {
    scope.report(encodingNotLiteral(), encoding?.span ?? span)
    return invalid(span)
  }
  const resolved = resolveEncoding(encoding.value, (message) => scope.report(message, encoding.span))
  return typed(string, span, { kind: 'decode', object, encoding: resolved })
}
