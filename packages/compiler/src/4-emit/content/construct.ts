import type { StructContent } from '../../3-plan/plan.js'
import { isEmpty, joined, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { touchesStream } from '../computation/touches-stream.js'
import { classReference } from '../names/class-reference.js'

/**
 * `new Chunk(this.len, io, this)`: parameters first, then the stream, the parent and the root.
 *
 * @param io empty if there is no stream yet; then arguments that need one are left out too
 */
export function construct(content: StructContent, io: Code, scope: Scope): Code {
  const args = content.args.map(({ value }) =>
    isEmpty(io) && touchesStream(value) ? nothing : emitComputation(value, scope),
  )
  const parent = content.parent === undefined ? '' : emitComputation(content.parent, scope)
  const root = content.passRoot ? 'this._root' : ''
  if (content.opaque) {
    const all = joined(
      [classReference(content.class), code`[${joined(args, ', ')}]`, ...withoutTrailing([io, parent, root])],
      ', ',
    )
    return code`${scope.module.runtime('makeOpaque')}(${all})`
  }
  const own = scope.module.partInheritsStream(content) ? '' : io
  return code`new ${classReference(content.class)}(${joined(withoutTrailing([...args, own, parent, root]), ', ')})`
}

/** Arguments up to the last one that is given; those before it that are not are `undefined`. */
function withoutTrailing(args: readonly Code[]): readonly Code[] {
  const count = args.findLastIndex((arg) => !isEmpty(arg)) + 1
  return args.slice(0, count).map((arg) => (isEmpty(arg) ? 'undefined' : arg))
}
