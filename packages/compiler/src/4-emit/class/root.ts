import type { ClassPlan } from '../../3-plan/plan.js'
import { nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ModuleContext } from '../module/module-context.js'
import { classReference } from '../names/class-reference.js'

/**
 * `_root`, which is derived from the parent where that is possible: one field less in every object. A nested type's
 * object has none while it is not a part of anything, nor where an importer holds it, as in Kaitai.
 */
export function rootMembers(type: ClassPlan, module: ModuleContext): Code {
  switch (type.root) {
    case 'self':
      // The base class says this already.
      return nothing
    case 'parent':
      return module.remembersRoot(type)
        ? rememberedRoot(module)
        : code`
        get _root() {
          return this.#_parent?._root
        }
      `
    case 'recursive':
      return code`
        get _root() {
          const root = this.#_parent?._root
          return root instanceof ${classReference(type.rootClass)} ? root : this
        }
      `
    case 'stored':
      return paragraphs(
        code`
          get _root() {
            return this.#_root${type.qualifiedName.length === 1 ? ' ?? this' : nothing}
          }
        `,
        code`
          set _root(root) {
            this.#_root = root
          }
        `,
      )
  }
}

/** As long as no object got another parent. See `moves`. */
function rememberedRoot(module: ModuleContext): Code {
  const moves = module.runtime('moves')
  return code`
    get _root() {
      if (this.#_movesThen !== ${moves}.count) {
        this.#_rootThen = this.#_parent?._root
        this.#_movesThen = ${moves}.count
      }
      return this.#_rootThen
    }
  `
}
