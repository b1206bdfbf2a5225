import type { Endian, EndianSwitch, TypeSpec } from '../1-syntax/ast.js'
import { notComparable } from '../diagnostics/messages/types.js'
import { resolveExpression, type AttributeScope } from './attribute-scope.js'
import type { EndianSwitchModel, TypeModel } from './model.js'
import { comparable } from './types/comparable.js'
import { describeType } from './types/describe.js'

/** What a type says of its byte order, or else takes over from the type around it. */
export function resolveEndian(
  spec: TypeSpec,
  outer: TypeModel | undefined,
  scope: AttributeScope,
): TypeModel['endian'] {
  const { endian } = spec.meta
  if (endian === undefined) {
    return typeof outer?.endian === 'object' ? { kind: 'inherited' } : outer?.endian
  }
  return 'kind' in endian ? resolveEndianSwitch(endian, scope) : endian.value
}

function resolveEndianSwitch(endian: EndianSwitch, scope: AttributeScope): EndianSwitchModel {
  const on = resolveExpression(endian.on, scope)
  let otherwise: Endian | undefined
  const cases: EndianSwitchModel['cases'][number][] = []
  for (const each of endian.cases) {
    if (each.match === undefined) {
      otherwise = each.endian
      continue
    }
    const match = resolveExpression(each.match, { ...scope, on: on.type })
    if (!comparable(on.type, match.type, false)) {
      const message = notComparable('switch-on', describeType(on.type), describeType(match.type))
      scope.report(message, each.match.span, each.match.path)
    }
    cases.push({ match, endian: each.endian })
  }
  return { kind: 'switch', on, cases, otherwise, path: endian.path, span: endian.span }
}
