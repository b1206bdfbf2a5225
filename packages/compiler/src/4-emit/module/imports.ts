import type { ImportPlan } from '../../3-plan/plan.js'
import { block, lines, mapped, type Code, type ImportedName } from '../code/code.js'
import { stringLiteral } from '../computation/literal.js'

const runtimeModule = 'unplugin-ksy/runtime'
const lineWidth = 110

export function importDeclarations(names: readonly ImportedName[], modules: readonly ImportPlan[]): Code {
  return lines(
    runtimeImport(names.map(({ name, local }) => (name === local ? name : `${name} as ${local}`))),
    ...modules.map(({ local, specifier, span }) => {
      const declaration = `import ${local} from ${stringLiteral(specifier)}`
      return span === undefined ? declaration : mapped(span, declaration)
    }),
  )
}

function runtimeImport(names: readonly string[]): Code {
  const line = `import { ${names.join(', ')} } from '${runtimeModule}'`
  if (line.length <= lineWidth) return line
  return [block('import', lines(...names.map((name) => `${name},`))), ` from '${runtimeModule}'`]
}
