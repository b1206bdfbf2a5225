import type { ClassPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, nothing, paragraphs, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { checkMethod } from '../check/check-method.js'
import { rulesMethod } from '../check/rules-method.js'
import { checkParametersMethod } from '../check/parameters.js'
import { emitComputation } from '../computation/emit-computation.js'
import { deriveMethod } from '../derive/derive-method.js'
import { fillMethod } from '../create/fill-method.js'
import type { ModuleContext } from '../module/module-context.js'
import { readMethod } from '../read/read-method.js'
import { writeInstancesMethod } from '../write/instances-method.js'
import { writeMethod } from '../write/write-method.js'
import { writeCheckedMethod } from '../write-checked/method.js'
import { byteOrderMembers, byteOrderStatement } from './byte-order.js'
import { cachedMethod } from './cached-method.js'
import { constructorMethod } from './constructor.js'
import { enumMember } from './enum.js'
import { linkMembers } from './links.js'
import { membersList } from './members-list.js'
import { parseInstanceMembers } from './parse-instance.js'
import { privateFields } from './private-fields.js'
import { rootMembers } from './root.js'
import { valueInstanceMembers } from './value-instance.js'

/** A type of the spec as a class. */
export function emitClass(type: ClassPlan, isDefaultExport: boolean, module: ModuleContext): Code {
  const { canWrite } = module
  const base = module.runtime(canWrite ? 'ReadWriteKaitaiStruct' : 'KaitaiStruct')
  const head = code`${isDefaultExport ? 'export default ' : ''}class ${mapped(type.span, type.local)}`
  return lines(
    isDefaultExport ? nothing : `// ${type.path}`,
    block(
      head,
      paragraphs(
        block('static', code`${module.runtime('extendClass')}(this, ${base})`),
        privateFields(type, module),
        constructorMethod(type, module),
        linkMembers(type, module),
        rootMembers(type, module),
        byteOrderMembers(type, module),
        readMethod(type, byteOrderStatement(type, 'read', module), module),
        ...type.instances.map((instance) =>
          instance.kind === 'parse-instance'
            ? parseInstanceMembers(instance, module)
            : valueInstanceMembers(instance, module),
        ),
        toStringMethod(type, module),
        canWrite ? writingMembers(type, module) : nothing,
        cachedMethod(type),
        module.tellsMembers ? membersList(type) : nothing,
        ...type.enums.map(enumMember),
        lines(...type.nested.map(({ name, local, span }) => code`static ${mapped(span, name)} = ${local}`)),
      ),
    ),
  )
}

function writingMembers(type: ClassPlan, module: ModuleContext): Code {
  return paragraphs(
    checkParametersMethod(type, module),
    checkMethod(type, byteOrderStatement(type, 'check', module), module),
    writeMethod(type, byteOrderStatement(type, 'write', module), module),
    writeInstancesMethod(type, module),
    writeCheckedMethod(type, module),
    deriveMethod(type, module),
    fillMethod(type, module),
    rulesMethod(type),
  )
}

function toStringMethod(type: ClassPlan, module: ModuleContext): Code {
  if (type.toStringValue === undefined) return nothing
  return block('toString()', code`return ${emitComputation(type.toStringValue, { module, item: 'this' })}`)
}
