import type { EnumModel, ModuleModel, OpaqueType, TypeModel, ValueType } from '../2-resolve/model.js'
import { enumName } from './enum.js'
import type { ModuleNames } from './names/module-names.js'
import type { ClassReference, EnumReference } from './plan.js'

export interface PlanOptions {
  readonly mode: 'read-write' | 'read'
  readonly int64: 'bigint' | 'number'
}

/** What every part of the planning of one module knows. */
export class PlanContext {
  readonly module: ModuleModel
  readonly options: PlanOptions
  readonly names: ModuleNames

  constructor(module: ModuleModel, options: PlanOptions, names: ModuleNames) {
    this.module = module
    this.options = options
    this.names = names
  }

  /** The class of a type that code refers to; it belongs to this module or to an import. */
  class(type: TypeModel): ClassReference {
    const reference = this.names.reference(type)
    if (reference === undefined) throw new Error(`${type.id} is of a file that is not imported`)
    return reference
  }

  opaqueClass(type: OpaqueType): ClassReference {
    return { local: this.names.codeImport(type.specifier, type.name), members: [] }
  }

  enum(model: EnumModel): EnumReference {
    return { owner: this.class(model.owner), name: enumName(model) }
  }

  /** Whether values of a type are bigints. */
  isBig(type: ValueType): boolean {
    return (type.kind === 'integer' || type.kind === 'enum') && type.wide && this.options.int64 === 'bigint'
  }

  /** Whether values of a type are bigints in some objects and numbers in others. */
  isMixed(type: ValueType): boolean {
    const mixed = (type.kind === 'integer' || type.kind === 'float') && type.mixed === true
    return mixed && this.options.int64 === 'bigint'
  }
}
