import type { ClassPlan } from '../../3-plan/plan.js'
import { nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { classReference } from '../names/class-reference.js'

/** `_root`, which is derived from the parent where that is possible: one field less in every object. */
export function rootMembers(type: ClassPlan): Code {
  switch (type.root) {
    case 'self':
      // The base class says this already.
      return nothing
    case 'parent':
      return code`
        get _root() {
          return this._parent?._root ?? this
        }
      `
    case 'recursive':
      return code`
        get _root() {
          const root = this._parent?._root
          return root instanceof ${classReference(type.rootClass)} ? root : this
        }
      `
    case 'stored':
      return paragraphs(
        code`
          get _root() {
            return this.#_root ?? this
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
