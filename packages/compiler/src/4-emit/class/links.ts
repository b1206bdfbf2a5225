import type { ClassPlan } from '../../3-plan/plan.js'
import { lines, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import type { ModuleContext } from '../module/module-context.js'
import { instanceNames } from '../names/instance-names.js'
import { parseInstancesOf } from '../content/values-of.js'

/** The stream and the parent of an object, in fields that nothing that looks at its data sees. */
export function linkFields(type: ClassPlan, module: ModuleContext): Code {
  return lines(module.inheritsStream(type) ? nothing : '#_io', '#_parent')
}

/**
 * `_io` and `_parent`. Each class has fields of its own for them, rather than one pair in the base class: V8 adds
 * private fields much more slowly in code that many classes share. A stream that replaces another (after a failed write,
 * the one from before) has nothing to do with what the other was to be written.
 */
export function linkMembers(type: ClassPlan, module: ModuleContext): Code {
  return paragraphs(
    module.inheritsStream(type) ? inheritedStream(module) : ownStream(type, module),
    code`
      get _parent() {
        return this.#_parent
      }
    `,
    code`
      set _parent(parent) {
        ${module.countsMoves ? code`if (parent !== this.#_parent) ${module.runtime('moves')}.count++` : nothing}
        this.#_parent = parent
      }
    `,
  )
}

function ownStream(type: ClassPlan, { canWrite }: ModuleContext): Code {
  const hasUnwritten = canWrite && parseInstancesOf(type).length > 0
  return paragraphs(
    code`
      get _io() {
        return this.#_io ?? super._io
      }
    `,
    code`
      set _io(io) {
        ${canWrite ? 'this._rememberIo(this.#_io, io)' : nothing}
        this.#_io = io
        ${hasUnwritten ? `${instanceNames.unwritten} = undefined` : nothing}
      }
    `,
  )
}

/** One that it was given all the same, by an importer or by hand, is kept by the base class. */
function inheritedStream(module: ModuleContext): Code {
  return paragraphs(
    code`
      get _io() {
        return ${module.runtime('inheritedIo')}(this, this.#_parent)
      }
    `,
    code`
      set _io(io) {
        super._io = io
      }
    `,
  )
}
