import type { Doc, Endian, EndianSwitch, TypeSpec } from '../1-syntax/ast.js'
import type { Span } from '../source/span.js'
import type { AttributeNode } from './attribute.js'
import { resolveExpressionOf, type AttributeScope, type Defaults } from './attribute-scope.js'
import { resolveEncoding } from './encoding.js'
import { resolveEndian } from './endian.js'
import { resolveEnum } from './enum.js'
import { FieldNode } from './field.js'
import { Lazy } from './lazy.js'
import type {
  EncodingModel,
  EnumModel,
  FieldModel,
  InstanceModel,
  ModuleModel,
  ParamModel,
  TypedExpression,
  TypeModel,
} from './model.js'
import { ParamNode } from './param.js'
import type { Use } from './parents.js'
import { ParseInstanceNode } from './parse-instance.js'
import type { Program } from './program.js'
import { ValueInstanceNode } from './value-instance.js'

export class TypeNode implements TypeModel {
  readonly id: string
  readonly module: ModuleModel
  readonly outer: TypeNode | undefined
  readonly path: string
  readonly span: Span
  readonly doc: Doc
  readonly types: readonly TypeNode[]
  readonly enums: readonly EnumModel[]
  readonly params: readonly ParamModel[]
  readonly fields: readonly FieldModel[]
  readonly instances: readonly InstanceModel[]
  readonly #program: Program
  readonly #attributes: readonly AttributeNode[]
  readonly #defaults: TypeDefaults
  readonly #endian: Lazy<TypeModel['endian']>
  readonly #toString: Lazy<TypedExpression | undefined>

  constructor(spec: TypeSpec, module: ModuleModel, outer: TypeNode | undefined, program: Program) {
    this.id = spec.id.name
    this.module = module
    this.outer = outer
    this.path = spec.path
    this.span = spec.id.span
    this.doc = spec.doc
    this.#program = program
    const report: AttributeScope['report'] = (message, at, path) => {
      // What is not found may be in an import that could not be loaded, and that has been said already.
      const consequence = module.incomplete && missingNames.has(message.code)
      if (!consequence) program.problems.report(message, at, path)
    }
    this.#defaults = new TypeDefaults(spec, outer === undefined ? undefined : outer.#defaults, report)
    const scope: AttributeScope = { self: this, lookup: program.lookup, defaults: this.#defaults, report }
    this.#endian = new Lazy(
      () => resolveEndian(spec, outer, scope),
      () => undefined,
    )
    this.#toString = new Lazy(
      () =>
        spec.toStringExpression === undefined
          ? undefined
          : resolveExpressionOf('string', spec.toStringExpression, scope),
      () => undefined,
    )
    this.enums = spec.enums.map((each) => resolveEnum(each, this, program))
    this.params = spec.params.map((param) => new ParamNode(param, scope))
    const fields = spec.seq.map((field, i) => new FieldNode(field, i, scope))
    const instances = spec.instances.map((instance) =>
      instance.kind === 'value-instance'
        ? new ValueInstanceNode(instance, scope)
        : new ParseInstanceNode(instance, scope),
    )
    this.fields = fields
    this.instances = instances
    this.#attributes = [...fields, ...instances.filter((each) => each.kind === 'parse-instance')]
    this.types = spec.types.map((nested) => new TypeNode(nested, module, this, program))
  }

  get endian(): TypeModel['endian'] {
    return this.#endian.value
  }

  /** Where this type and those nested in it make objects of which types. */
  get uses(): readonly Use[] {
    return [...this.#attributes.flatMap((each) => each.uses), ...this.types.flatMap((nested) => nested.uses)]
  }

  get parents(): readonly TypeModel[] {
    return this.#program.parents.of(this)
  }

  get hasForeignParent(): boolean {
    return this.#program.parents.hasForeign(this)
  }

  get toStringExpression(): TypedExpression | undefined {
    return this.#toString.value
  }
}

const missingNames: ReadonlySet<string> = new Set(['unknown-type', 'unknown-enum'])

/** What `meta` gives to the numbers and strings of a type: its own, or that of the type around it. */
class TypeDefaults implements Defaults {
  readonly endian: Endian | 'calculated' | undefined
  readonly bitEndian: Endian
  readonly encoding: EncodingModel | undefined
  readonly opaqueTypes: boolean

  constructor(spec: TypeSpec, outer: TypeDefaults | undefined, report: AttributeScope['report']) {
    const { endian, bitEndian, encoding, opaqueTypes } = spec.meta
    this.endian = endian === undefined ? outer?.endian : isSwitch(endian) ? 'calculated' : endian.value
    this.bitEndian = bitEndian?.value ?? outer?.bitEndian ?? 'be'
    this.encoding =
      encoding === undefined
        ? outer?.encoding
        : resolveEncoding(encoding.value, (message) => report(message, encoding.span, encoding.path))
    this.opaqueTypes = opaqueTypes || outer?.opaqueTypes === true
  }
}

function isSwitch(endian: NonNullable<TypeSpec['meta']['endian']>): endian is EndianSwitch {
  return 'kind' in endian
}
