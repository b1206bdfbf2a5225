import type { AttributeSpec, TypeSwitch, Valued } from '../../1-syntax/ast.js'
import type { Expression, TypeReference } from '../../1-syntax/expression/ast.js'
import { duplicateCase, notComparable } from '../../diagnostics/messages/types.js'
import { resolveExpression, type AttributeScope } from '../attribute-scope.js'
import { invalid } from '../expression/scope.js'
import { Lazy } from '../lazy.js'
import type { ContentModel, SwitchCaseModel, SwitchModel, TypedExpression } from '../model.js'
import type { Span } from '../../source/span.js'
import { combineCases } from '../types/combine-cases.js'
import { comparable } from '../types/comparable.js'
import { sameConstant } from '../types/constant.js'
import { describeType } from '../types/describe.js'
import { resolveBytes } from './bytes.js'
import { resolveExtent } from './extent.js'

type TypedResolver = (
  type: Valued<TypeReference>,
  attribute: AttributeSpec,
  scope: AttributeScope,
) => ContentModel

/** Without a `_` case, a value that no case names gives bytes if a size is known, and else nothing at all. */
export function resolveSwitch(
  type: TypeSwitch,
  attribute: AttributeSpec,
  scope: AttributeScope,
  resolveTyped: TypedResolver,
): SwitchModel {
  const on = lazyExpression(() => resolveExpression(type.on, scope), type.on.span)
  const cases: SwitchCaseModel[] = []
  let otherwise: ContentModel | undefined
  for (const each of type.cases) {
    const content = resolveTyped(each.type, attribute, scope)
    const { match } = each
    if (match === undefined) otherwise = content
    else cases.push(resolveCase(match, content, on, [...cases], scope))
  }
  if (otherwise === undefined && resolveExtent(attribute, scope) !== undefined) {
    otherwise = resolveBytes({ ...attribute, enumName: undefined }, scope)
  }
  const contents = [...cases.map((each) => each.content), ...(otherwise === undefined ? [] : [otherwise])]
  return {
    kind: 'switch',
    type: combineCases(contents.map((each) => each.type)),
    get on() {
      return on.value
    },
    cases,
    otherwise,
  }
}

function resolveCase(
  written: Valued<Expression>,
  content: ContentModel,
  on: Lazy<TypedExpression>,
  earlier: readonly SwitchCaseModel[],
  scope: AttributeScope,
): SwitchCaseModel {
  const { span, path } = written
  const match = lazyExpression(() => {
    const typed = resolveExpression(written, { ...scope, on: on.value.type })
    if (!comparable(on.value.type, typed.type, false)) {
      const message = notComparable('switch-on', describeType(on.value.type), describeType(typed.type))
      scope.report(message, span, path)
    }
    if (earlier.some((other) => sameConstant(other.match, typed))) scope.report(duplicateCase(), span, path)
    return typed
  }, span)
  return {
    get match() {
      return match.value
    },
    content,
    span,
  }
}

/** What is switched on may go by the field's own earlier elements, so it is typed only when asked for. */
function lazyExpression(type: () => TypedExpression, span: Span): Lazy<TypedExpression> {
  return new Lazy(type, () => invalid(span))
}
