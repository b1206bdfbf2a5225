import type { ProblemCollector } from '../diagnostics/collector.js'
import type { CompileHost } from './host.js'
import { findEnum, findType, type Lookup } from './lookup.js'
import type { EnumModel, ImportModel, ModuleModel } from './model.js'
import type { LoadedModule } from './load-modules.js'
import { Parents } from './parents.js'
import { References } from './references.js'
import { TypeNode } from './type.js'
import { bitSizeOfTypeName } from './types/fixed-size-of-name.js'
import type { SourceFile } from '../source/source-file.js'
import { Lazy } from './lazy.js'

/** A file together with everything it imports: what one compilation looks at. */
export class Program {
  readonly problems: ProblemCollector
  readonly lookup: Lookup
  readonly parents: Parents
  readonly references: References = new References()
  /** The enums of which a 64-bit integer in their own file is; complete once the program is resolved. */
  readonly wideEnums: Set<EnumModel> = new Set()
  readonly #modules = new Map<LoadedModule, ModuleNode>()
  readonly #lookedFor = new Set<string>()

  constructor(problems: ProblemCollector, host: CompileHost) {
    this.problems = problems
    this.lookup = {
      type: findType,
      enum: findEnum,
      bitSize: bitSizeOfTypeName,
      refer: (member, place) => this.references.add(member, place),
      useWide: (used, from) => {
        if (used.owner.module === from.module) this.wideEnums.add(used)
      },
      code: (kind, name, from) => {
        const found = host.resolveCode(kind, name, from.module.source.path)
        if ('tried' in found) for (const path of found.tried) this.#lookedFor.add(path)
        return found
      },
    }
    this.parents = new Parents(() => [...this.#modules.values()].flatMap((module) => module.root.uses))
  }

  /** Files of hand-written code that were looked for and not found. */
  get lookedFor(): readonly string[] {
    return [...this.#lookedFor]
  }

  /** Every module that has been loaded. */
  get modules(): readonly ModuleModel[] {
    return [...this.#modules.values()]
  }

  /** The model of a loaded file; of one file always the same. */
  module(loaded: LoadedModule): ModuleModel {
    const known = this.#modules.get(loaded)
    if (known !== undefined) return known
    const module = new ModuleNode(loaded, this)
    this.#modules.set(loaded, module)
    for (const each of loaded.imports) this.module(each.module)
    return module
  }
}

class ModuleNode implements ModuleModel {
  readonly source: SourceFile
  readonly root: TypeNode
  readonly incomplete: boolean
  readonly #imports: Lazy<readonly ImportModel[]>

  constructor(loaded: LoadedModule, program: Program) {
    this.source = loaded.spec.source
    this.incomplete = loaded.incomplete
    this.root = new TypeNode(loaded.spec.root, this, undefined, program)
    this.#imports = new Lazy(
      () =>
        loaded.imports.map((each) => ({
          specifier: each.specifier,
          span: each.written.span,
          module: program.module(each.module),
        })),
      () => [],
    )
  }

  get imports(): readonly ImportModel[] {
    return this.#imports.value
  }
}
