import type { AttributeSpec, Valued } from '../../1-syntax/ast.js'
import type { TypeReference } from '../../1-syntax/expression/ast.js'
import {
  argumentCount,
  argumentType,
  enumOnWrongType,
  missingSize,
  unknownType,
  wrongType,
} from '../../diagnostics/messages/types.js'
import { suggest } from '../../diagnostics/suggest.js'
import { resolveExpression, type AttributeScope } from '../attribute-scope.js'
import { invalid } from '../expression/scope.js'
import { Lazy } from '../lazy.js'
import { visibleRoots } from '../lookup.js'
import type { ContentModel, TypedExpression, TypeModel } from '../model.js'
import { assignable } from '../types/assignable.js'
import { describeType } from '../types/describe.js'
import { resolveOpaqueType } from '../opaque-type.js'
import { resolveExtent } from './extent.js'

/** An object of a type that a spec describes, or of an opaque type. */
export function resolveStruct(
  type: Valued<TypeReference>,
  attribute: AttributeSpec,
  scope: AttributeScope,
): ContentModel {
  const { name, args: written } = type.value
  const target = scope.lookup.type(name.path, name.absolute, scope.self)
  // Typed only when asked for: an argument may go by the field's own earlier elements.
  const args = new Lazy<readonly TypedExpression[]>(
    () => {
      const typed = written.map((arg) =>
        resolveExpression({ value: arg, span: arg.span, path: type.path }, scope),
      )
      if (target !== undefined) checkArguments(target, typed, type, scope)
      return typed
    },
    () => written.map((arg) => invalid(arg.span)),
  )
  const parent = new Lazy(
    () => resolveParent(attribute, scope),
    () => undefined,
  )
  const extent = resolveExtent(attribute, scope)
  if (extent === undefined && attribute.process !== undefined) {
    scope.report(
      missingSize('the processed form of this object'),
      attribute.process.span,
      attribute.process.path,
    )
  }
  if (attribute.enumName !== undefined) {
    scope.report(enumOnWrongType('an object'), attribute.enumName.span, attribute.enumName.path)
  }
  const opaque = target === undefined ? resolveOpaqueType(type.value.name, type, scope) : undefined
  if (target !== undefined) {
    return {
      kind: 'struct',
      type: { kind: 'struct', type: target },
      target,
      extent,
      get args() {
        return args.value
      },
      get parent() {
        return parent.value
      },
    }
  }
  if (opaque?.kind === 'opaque') {
    return {
      kind: 'opaque',
      type: opaque,
      extent,
      get args() {
        return args.value
      },
      get parent() {
        return parent.value
      },
    }
  }
  if (opaque !== undefined) return { kind: 'invalid', type: opaque }
  const wanted = name.path.join('::')
  scope.report(
    unknownType(wanted, scope.self.id, suggest(wanted, visibleNames(scope.self))),
    type.span,
    type.path,
  )
  return { kind: 'invalid', type: { kind: 'unknown' } }
}

/** What `parent:` gives; undefined where it isn't there. */
export function resolveParent(
  attribute: AttributeSpec,
  scope: AttributeScope,
): TypedExpression | false | undefined {
  const { parent } = attribute
  if (parent === undefined) return undefined
  if (parent.value === false) return false
  const object = resolveExpression({ value: parent.value, span: parent.span, path: parent.path }, scope)
  if (!assignable(object.type, { kind: 'any-struct' })) {
    scope.report(wrongType('an object, or `false`', describeType(object.type)), parent.span, parent.path)
  }
  return object
}

function checkArguments(
  target: TypeModel,
  args: readonly TypedExpression[],
  type: Valued<TypeReference>,
  scope: AttributeScope,
): void {
  if (args.length !== target.params.length) {
    scope.report(argumentCount(target.id, target.params.length, args.length), type.span, type.path)
    return
  }
  for (const [i, param] of target.params.entries()) {
    const arg = args[i]
    if (arg !== undefined && !assignable(arg.type, param.type)) {
      scope.report(
        argumentType(param.id, describeType(param.type), describeType(arg.type)),
        arg.span,
        type.path,
      )
    }
  }
}

function visibleNames(from: TypeModel): string[] {
  const names = visibleRoots(from.module).map((root) => root.id)
  for (let scope: TypeModel | undefined = from; scope !== undefined; scope = scope.outer) {
    names.push(...scope.types.map((type) => type.id))
  }
  return names
}
