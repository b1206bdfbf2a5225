import type { RepeatSpec } from '../1-syntax/ast.js'
import { resolveExpressionOf, type AttributeScope } from './attribute-scope.js'
import type { RepeatModel } from './model.js'

/** The scope given is that of the field; `repeat-until` sees the element and its index besides. */
export function resolveRepeat(
  repeat: RepeatSpec,
  elementScope: AttributeScope,
  scope: AttributeScope,
): RepeatModel {
  switch (repeat.kind) {
    case 'eos':
      return { kind: 'eos' }
    case 'expr':
      return { kind: 'expr', count: resolveExpressionOf('integer', repeat.count, scope) }
    case 'until':
      return { kind: 'until', condition: resolveExpressionOf('boolean', repeat.condition, elementScope) }
  }
}
