import type { AttributeSpec } from '../../1-syntax/ast.js'
import { unknownProcess, wrongArguments } from '../../diagnostics/messages/types.js'
import { resolveExpression, type AttributeScope } from '../attribute-scope.js'
import { isUnknown } from '../expression/scope.js'
import type { ProcessModel, TypedExpression } from '../model.js'
import { describeType } from '../types/describe.js'

/** The one argument of each built-in process, by the kinds it can be of; none for `zlib`. */
const builtIn: Readonly<Record<string, readonly TypedExpression['type']['kind'][]>> = {
  zlib: [],
  xor: ['integer', 'bytes'],
  rol: ['integer'],
  ror: ['integer'],
}

export function resolveProcess(attribute: AttributeSpec, scope: AttributeScope): ProcessModel | undefined {
  const { process } = attribute
  if (process === undefined) return undefined
  const { name } = process.value
  const { span, path } = process
  const args = process.value.args.map((arg) => resolveExpression({ value: arg, span: arg.span, path }, scope))
  const kinds = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined
  if (kinds === undefined) {
    const found = scope.lookup.code('process', name, scope.self)
    if ('specifier' in found) return { name, args, specifier: found.specifier, span }
    scope.report(unknownProcess(name, found.tried), span, path)
    return undefined
  }
  if (!argumentFits(args, kinds)) {
    const expected = kinds.length === 0 ? [] : [kinds.join(' or ')]
    const found = args.map((each) => describeType(each.type))
    scope.report(wrongArguments(name, expected, 0, found), span, path)
  }
  return { name, args, specifier: undefined, span }
}

function argumentFits(args: readonly TypedExpression[], kinds: readonly string[]): boolean {
  const [arg, extra] = args
  if (kinds.length === 0) return arg === undefined
  return arg !== undefined && extra === undefined && (isUnknown(arg.type) || kinds.includes(arg.type.kind))
}
