import type { ClassPlan, Computation, ParseInstancePlan } from '../../3-plan/plan.js'
import { block, joined, lines, mapped, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import type { Scope } from '../computation/scope.js'
import { stringLiteral } from '../computation/literal.js'
import type { ModuleContext } from '../module/module-context.js'
import { instanceNames } from '../names/instance-names.js'
import { instancesDependOn } from './instance-place.js'
import { isKeptUnread } from './unread-instance.js'
import { writeIfPresent, writePresent } from './value.js'
import { parseInstancesOf } from '../content/values-of.js'

/** `_writeBodyInstance()`: writes a parse instance where it belongs, and goes back. */
export function writeInstanceMethod(instance: ParseInstancePlan, module: ModuleContext): Code {
  const { property, io, pos, repeat, span } = instance
  const cache = instanceNames.cache(property)
  const scope: Scope = { module, item: cache }
  const moves = pos !== undefined
  const write = writePresent(instance, cache, module)
  const placed = lines(
    io === undefined ? nothing : findStream(instance, io, scope),
    code`if (${isKeptUnread(instance, 'io', module)}) return`,
    module.isRecursive(instance) ? `if (${cache} === undefined) return` : nothing,
    moves ? code`const position = io._setOut(this, ${stringLiteral(property)})` : nothing,
    pos === undefined ? write : writeAt(pos, write, scope),
    moves ? 'io._comeBack(position)' : nothing,
  )
  const where = ['error', 'this', stringLiteral(property), 'io', ...(repeat === undefined ? [] : ['index'])]
  return mapped(
    span,
    code`
      ${instanceNames.writer(property)}() {
        ${io === undefined ? 'const io = this._io' : 'let io = this._io'}
        ${repeat === undefined ? nothing : 'let index = -1'}
        try {
          ${writeIfPresent(instance, cache, placed, module)}
        } catch (error) {
          throw ${module.runtime('locate')}(${where.join(', ')})
        }
      }
    `,
  )
}

/** Another stream may not be there yet; then the instance is written when all else is. */
function findStream({ property }: ParseInstancePlan, io: Computation, scope: Scope): Code {
  const retry = block(
    '() =>',
    lines(`${instanceNames.unwritten}?.add(${stringLiteral(property)})`, 'this._writeInstances()'),
  )
  const args = [
    code`() => ${emitComputation(io, scope)}`,
    'this._io',
    retry,
    ...(isStreamOfObject(io) ? [] : ['true']),
  ]
  return lines(
    code`io = ${scope.module.runtime('writableStream')}(${joined(args, ', ')})`,
    'if (io === undefined) return',
  )
}

/** Not one that was handed over, which need not be a part of what is written. */
function isStreamOfObject(io: Computation): boolean {
  return io.kind === 'conditional'
    ? isStreamOfObject(io.whenTrue) && isStreamOfObject(io.whenFalse)
    : io.kind === 'property' && io.name === '_io'
}

function writeAt(pos: Computation, write: Code, scope: Scope): Code {
  const position = emitComputation(pos, scope)
  return scope.module.dependsOnEnd(pos)
    ? [block(code`${scope.module.runtime('writeFromEnd')}(io, ${position}, () =>`, write), ')']
    : lines(code`io.seek(${position})`, write)
}

/**
 * Writes an instance that is still to be written. This happens when it is first asked for, as with reading: what its
 * position is computed from, or what is computed from it, may depend on that.
 */
export function writeIfUnwritten({ property }: ParseInstancePlan): Code {
  return `if (${instanceNames.unwritten}?.delete(${stringLiteral(property)})) this.${instanceNames.writer(property)}()`
}

/** The same when something asks for it, unless only the end of the stream tells where it is, and that is not known. */
export function writeWhenAskedFor(instance: ParseInstancePlan, module: ModuleContext): Code {
  const write = writeIfUnwritten(instance)
  if (instance.pos === undefined || !module.dependsOnEnd(instance.pos)) return write
  return block(
    code`if (${instanceNames.unwritten} !== undefined && ${module.runtime('hasFixedLength')}(this._io))`,
    write,
  )
}

/** Sets the stream that an object is written to, and notes which instances are not written yet. */
export function beginWriting(type: ClassPlan, module: ModuleContext): Code {
  const instances = parseInstancesOf(type)
  if (module.inheritsStream(type)) return code`${module.runtime('enterStream')}(this, this.#_parent, io)`
  if (instances.length === 0) return 'this._io = io'
  const { unwritten } = instanceNames
  const dependsOn = instancesDependOn(type, module)
  const isBound = dependsOn === 'place' ? ', true' : ''
  return lines(
    dependsOn === 'nothing'
      ? lines('this._io = io', `${unwritten} = new Set()`)
      : code`${unwritten} = ${module.runtime('beginWriting')}(this, io, ${unwritten}${isBound})`,
    ...instances.map(
      ({ property }) =>
        `if (this.${instanceNames.enabled(property)}) ${instanceNames.unwritten}.add(${stringLiteral(property)})`,
    ),
  )
}
