import type { AttributeSpec } from '../../1-syntax/ast.js'
import { missingSize } from '../../diagnostics/messages/types.js'
import { resolveExpressionOf, type AttributeScope } from '../attribute-scope.js'
import { invalid } from '../expression/scope.js'
import { Lazy } from '../lazy.js'
import type { ExtentModel, TypedExpression } from '../model.js'
import { resolveProcess } from './process.js'

/** The stretch of bytes that `size`, `size-eos` or `terminator` gives; undefined if none of them is there. */
export function resolveExtent(
  attribute: AttributeSpec,
  scope: AttributeScope,
  impliedTerminator?: Uint8Array,
): ExtentModel | undefined {
  const terminator = attribute.terminator?.value ?? impliedTerminator
  const size = lazySize(attribute, scope)
  const process = new Lazy(
    () => resolveProcess(attribute, scope),
    () => undefined,
  )
  const end =
    size !== undefined
      ? 'size'
      : attribute.sizeEos
        ? 'rest'
        : terminator !== undefined
          ? 'terminator'
          : undefined
  if (end === undefined) return undefined
  return {
    end,
    get size() {
      return size?.value
    },
    padRight: attribute.padRight?.value,
    terminator,
    include: attribute.include,
    consume: attribute.consume,
    eosError: attribute.eosError,
    get process() {
      return process.value
    },
  }
}

/** Typed only when asked for, since a field's size may go by the field's own earlier elements. */
function lazySize(attribute: AttributeSpec, scope: AttributeScope): Lazy<TypedExpression> | undefined {
  const { size } = attribute
  if (size === undefined) return undefined
  return new Lazy(
    () => resolveExpressionOf('integer', size, scope),
    () => invalid(size.span),
  )
}

/** The same, for a value that must say where it ends. */
export function requiredExtent(
  attribute: AttributeSpec,
  what: string,
  scope: AttributeScope,
  impliedTerminator?: Uint8Array,
): ExtentModel {
  const extent = resolveExtent(attribute, scope, impliedTerminator)
  if (extent !== undefined) return extent
  scope.report(missingSize(what), attribute.id?.span ?? attribute.span, attribute.path)
  return {
    end: 'rest',
    size: undefined,
    padRight: undefined,
    terminator: undefined,
    include: false,
    consume: true,
    eosError: true,
    process: undefined,
  }
}
