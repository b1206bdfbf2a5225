import type { AttributeSpec, Doc } from '../1-syntax/ast.js'
import type { Span } from '../source/span.js'
import { resolveExpressionOf, type AttributeScope } from './attribute-scope.js'
import { resolveContent } from './content/resolve-content.js'
import { resolveParent } from './content/struct.js'
import { invalid } from './expression/scope.js'
import { Lazy } from './lazy.js'
import type {
  AttributeModel,
  ContentModel,
  RepeatModel,
  TypedExpression,
  ValidationModel,
  ValueType,
} from './model.js'
import type { Use } from './parents.js'
import { resolveRepeat } from './repeat.js'
import { isConstant } from './types/constant.js'
import { isBuiltIn } from './types/type-name.js'
import { resolveValid } from './valid.js'

/** What a `seq` field and a parse instance have in common. Each part is resolved when first asked for. */
export abstract class AttributeNode implements AttributeModel {
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly #spec: AttributeSpec
  readonly #scope: AttributeScope
  readonly #content: Lazy<ContentModel>
  readonly #condition: Lazy<TypedExpression | undefined> | undefined
  readonly #repeat: Lazy<RepeatModel | undefined> | undefined
  readonly #valid: Lazy<readonly ValidationModel[]> | undefined

  protected constructor(spec: AttributeSpec, scope: AttributeScope) {
    this.path = spec.path
    this.span = spec.id?.span ?? spec.span
    this.doc = spec.doc
    this.#spec = spec
    this.#scope = scope
    const { condition, repeat, valid, contents } = spec
    this.#content = new Lazy(
      () => resolveContent(spec, { ...scope, index: repeat !== undefined }),
      () => ({ kind: 'invalid', type: { kind: 'unknown' } }),
    )
    // Most have none of these three.
    if (condition !== undefined)
      this.#condition = new Lazy(
        () => resolveExpressionOf('boolean', condition, scope),
        () => undefined,
      )
    if (repeat !== undefined)
      this.#repeat = new Lazy(
        () => resolveRepeat(repeat, { ...scope, item: this.content.type, index: true }, scope),
        () => undefined,
      )
    if (valid !== undefined || contents !== undefined)
      this.#valid = new Lazy(
        () => this.#resolveValid(),
        () => [],
      )
  }

  get content(): ContentModel {
    return this.#content.value
  }

  get type(): ValueType {
    const element = this.content.type
    return this.#spec.repeat === undefined ? element : { kind: 'array', element }
  }

  get condition(): TypedExpression | undefined {
    return this.#condition?.value
  }

  get repeat(): RepeatModel | undefined {
    return this.#repeat?.value
  }

  get valid(): readonly ValidationModel[] {
    return this.#valid?.value ?? []
  }

  get optional(): boolean {
    return (
      this.#spec.condition !== undefined || (this.#spec.repeat === undefined && canBeNothing(this.content))
    )
  }

  get constant(): TypedExpression | undefined {
    const [only, other] = this.valid
    if (only?.kind !== 'equal' || other !== undefined) return undefined
    return isConstant(only.expected) ? only.expected : undefined
  }

  /** The types whose objects the attribute can hold, found by name alone. */
  get uses(): readonly Use[] {
    const { type, parent } = this.#spec
    const { self, lookup } = this.#scope
    if (type === undefined) return []
    const references = 'kind' in type ? type.cases.map((each) => each.type.value) : [type.value]
    const given =
      parent === undefined ? undefined : parent.value === false ? false : () => this.#resolveParent()
    return references.flatMap(({ name }) => {
      const target = isBuiltIn(name) ? undefined : lookup.type(name.path, name.absolute, self)
      return target === undefined ? [] : [{ holder: self, target, parent: given }]
    })
  }

  #resolveParent(): TypedExpression {
    const parent = resolveParent(this.#spec, this.#scope)
    return parent === undefined || parent === false ? invalid(this.span) : parent
  }

  #resolveValid(): readonly ValidationModel[] {
    const { contents, valid, repeat } = this.#spec
    const scope = { ...this.#scope, item: this.content.type, index: repeat !== undefined }
    const validations = resolveValid(valid, this.content.type, scope)
    if (contents === undefined) return validations
    const expected: TypedExpression = {
      kind: 'bytes',
      value: contents.value,
      type: { kind: 'bytes' },
      span: contents.span,
    }
    return [{ kind: 'equal', expected, path: contents.path }, ...validations]
  }
}

function canBeNothing(content: ContentModel): boolean {
  return content.kind === 'switch' && content.otherwise === undefined
}
