import type { ClassPlan } from '../../3-plan/plan.js'
import { nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { classReference } from '../names/class-reference.js'

/**
 * `_root`, which is derived from the parent where that is possible: one field less in every object. A nested type's
 * object has none while it is not a part of anything, nor where an importer holds it, as in Kaitai.
 */
export function rootMembers(type: ClassPlan): Code {
  switch (type.root) {
    case 'self':
      // The base class says this already.
      return nothing
    case 'parent':
      return code`
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
