import { RUNTIME } from '../runtime-module.js'

/** An import of a generated module. The names are one name, or a list in braces, or none. */
const IMPORT = /^import (?:([\w$]+|\{[^}]*\}) from )?(["'].*["'])$/gm

const DEFAULT_EXPORT = /^export default (?:class ([\w$]+)|undefined$)/m

const DEFAULT_OF = 'const default$ = (exports) => (exports?.__esModule === true ? exports.default : exports)'

/**
 * A generated ES module as a CommonJS module, for hosts whose `require` takes nothing else. Lines and columns stay where they
 * are, and so its source map stays right.
 *
 * Specs may import each other in a circle. So the other modules are asked for last, when this one has given its class away:
 * generated code does not look at them while it is loaded.
 *
 * @param runtime Where the runtime is, if it is not to be found under its name.
 */
export function commonJs(code: string, runtime: string = RUNTIME): string {
  const end = ['exports.__esModule = true']
  const late: string[] = []
  const body = code
    .replaceAll(IMPORT, (_, names: string | undefined, specifier: string) => {
      const required = `require(${specifier === `'${RUNTIME}'` ? JSON.stringify(runtime) : specifier})`
      if (names === undefined) return required
      if (names.startsWith('{')) return `const ${names.replaceAll(' as ', ': ')} = ${required}`
      late.push(`${names} = default$(${required})`)
      return `let ${names}`
    })
    .replace(DEFAULT_EXPORT, (declaration, name: string | undefined) => {
      if (name !== undefined) end.push(`exports.default = ${name}`)
      return declaration.replace('export default', ' '.repeat('export default'.length))
    })
  if (late.length > 0) end.push(DEFAULT_OF, ...late)
  return `${body}${end.join('\n')}\n`
}
