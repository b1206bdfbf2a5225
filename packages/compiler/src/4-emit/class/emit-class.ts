import type { ClassPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkMethod } from '../check/check-method.js'
import { emitComputation } from '../computation/emit-computation.js'
import { fillMethod } from '../create/fill-method.js'
import type { ModuleNames } from '../names/module-names.js'
import { readMethod } from '../read/read-method.js'
import { writeInstancesMethod } from '../write/instances-method.js'
import type { PositionedData } from '../write/positioned.js'
import { writeMethod } from '../write/write-method.js'
import { byteOrderMembers, byteOrderStatement } from './byte-order.js'
import { cachedMethod } from './cached-method.js'
import { constructorMethod } from './constructor.js'
import { enumMember } from './enum.js'
import { parseInstanceMembers } from './parse-instance.js'
import { privateFields } from './private-fields.js'
import { rootMembers } from './root.js'
import { valueInstanceMembers } from './value-instance.js'

/** What a class needs to know of its module. */
export interface ClassSurroundings {
  readonly names: ModuleNames
  readonly positioned: PositionedData
  readonly canWrite: boolean
  readonly isDefaultExport: boolean
}

/** A type of the spec as a class. */
export function emitClass(type: ClassPlan, surroundings: ClassSurroundings): Code {
  const { names, canWrite, isDefaultExport } = surroundings
  const base = names.runtime(canWrite ? 'ReadWriteKaitaiStruct' : 'KaitaiStruct')
  const head = code`${isDefaultExport ? 'export default ' : ''}class ${mapped(type.span, type.local)} extends ${base}`
  return lines(
    isDefaultExport ? nothing : `// ${type.path}`,
    block(
      head,
      paragraphs(
        privateFields(type, canWrite),
        constructorMethod(type),
        rootMembers(type),
        byteOrderMembers(type, names),
        readMethod(type, byteOrderStatement(type, 'read', names), names),
        ...type.instances.map((instance) =>
          instance.kind === 'parse-instance'
            ? parseInstanceMembers(instance, names, canWrite)
            : valueInstanceMembers(instance, names, canWrite),
        ),
        toStringMethod(type, names),
        canWrite ? writingMembers(type, surroundings) : nothing,
        cachedMethod(type),
        ...type.enums.map(enumMember),
        lines(...type.nested.map(({ name, local, span }) => code`static ${mapped(span, name)} = ${local}`)),
      ),
    ),
  )
}

function writingMembers(type: ClassPlan, { names, positioned }: ClassSurroundings): Code {
  return paragraphs(
    checkMethod(type, byteOrderStatement(type, 'check', names), names),
    writeMethod(type, byteOrderStatement(type, 'write', names), names),
    writeInstancesMethod(type, positioned, names),
    fillMethod(type, names),
  )
}

function toStringMethod(type: ClassPlan, names: ModuleNames): Code {
  if (type.toStringValue === undefined) return nothing
  return block('toString()', code`return ${emitComputation(type.toStringValue, { names, item: 'this' })}`)
}
