import type { Content, ParseInstancePlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { emitComputation } from '../computation/emit-computation.js'
import { stringLiteral } from '../computation/literal.js'
import { isPlain } from '../content/plain-extent.js'
import { choicesOf } from '../content/structs-in.js'
import { instanceNames } from '../names/instance-names.js'
import { memberKey } from '../names/member-key.js'
import type { ModuleContext } from '../module/module-context.js'
import { validatesStart } from '../read/start.js'
import { readValue } from '../read/value.js'
import { writeInstanceMethod, writeWhenAskedFor } from '../write/instance-method.js'

/** A value that is read when it is first asked for, from a place of its own. */
export function parseInstanceMembers(instance: ParseInstancePlan, module: ModuleContext): Code {
  const { property, path, span } = instance
  const cache = instanceNames.cache(property)
  const enabled = instanceNames.enabled(property)
  const reader = instanceNames.reader(property)
  const getter = lines(
    `// ${path}`,
    code`
      ${mapped(span, `get ${memberKey(property)}()`)} {
        ${module.canWrite ? writeWhenAskedFor(instance, module) : nothing}
        if (${cache} === undefined && this.#_io !== undefined) this.${reader}()
        return ${cache}
      }
    `,
  )
  if (!module.canWrite) return paragraphs(getter, readerMethod(instance, module))
  return paragraphs(
    getter,
    code`
      set ${memberKey(property)}(value) {
        ${cache} = value
        if (value !== undefined) this.${instanceNames.enabledMember(property)} = true
      }
    `,
    readerMethod(instance, module),
    writeInstanceMethod(instance, module),
    code`
      ${instanceNames.invalidate(property)}() {
        ${cache} = undefined
      }
    `,
    code`
      get ${enabled}() {
        return this.${instanceNames.enabledMember(property)}
      }
    `,
    code`
      set ${enabled}(enabled) {
        this.${instanceNames.enabledMember(property)} = enabled
      }
    `,
  )
}

/** The position is put back, so that it makes no difference when the value is asked for, or whether it can be read. */
function readerMethod(instance: ParseInstancePlan, module: ModuleContext): Code {
  const { property, io, pos, repeat, condition, span } = instance
  const cache = instanceNames.cache(property)
  const scope = { module, item: cache }
  const moves = pos !== undefined
  const goesThrough = moves && takesTime(instance)
  // Without its condition, an instance may have no place either.
  const read = lines(
    io === undefined ? nothing : code`io = ${emitComputation(io, scope)}`,
    moves ? 'position = io._at' : nothing,
    pos === undefined ? nothing : code`io.seek(${emitComputation(pos, scope)})`,
    goesThrough ? 'const start = io.pos' : nothing,
    readValue({ ...instance, condition: undefined }, cache, module),
    goesThrough ? code`${module.runtime('spendSince')}(io, start)` : nothing,
  )
  const validates = validatesStart(instance)
  const whereInValue = [
    ...(repeat === undefined ? (validates ? ['-1'] : []) : ['index']),
    ...(validates ? ['from'] : []),
  ]
  const where = ['error', 'this', stringLiteral(property), 'io', ...whereInValue]
  return mapped(
    span,
    code`
      ${instanceNames.reader(property)}() {
        ${io === undefined ? 'const io = this._io' : 'let io = this._io'}
        ${moves ? 'let position' : nothing}
        ${repeat === undefined ? nothing : 'let index = -1'}
        ${validates ? 'let from' : nothing}
        try {
          ${condition === undefined ? read : block(code`if (${emitComputation(condition, scope)})`, read)}
        } catch (error) {
          ${cache} = undefined
          throw ${module.runtime('locate')}(${where.join(', ')})
        }${moves ? [' ', block('finally', 'if (position !== undefined) io._at = position')] : nothing}
      }
    `,
  )
}

/** Whether reading it again and again would take more time than the object that it belongs to. */
function takesTime({ repeat, content }: ParseInstancePlan): boolean {
  return repeat !== undefined || !isShort(content)
}

/** Bytes are a view, however many they are. */
function isShort(content: Content): boolean {
  switch (content.kind) {
    case 'integer':
    case 'float':
    case 'bits':
      return true
    case 'bytes':
      return isPlain(content.extent)
    case 'switch':
      return choicesOf(content).every(isShort)
    case 'text':
    case 'struct':
    case 'substream':
      return false
  }
}
