import { memberAt } from './names.mjs'

/**
 * `value.as<type>`: the value itself, after seeing to it that an object is of the class named, which is a check for free.
 *
 * @param {import('../../../packages/compiler/dist/1-syntax/expression/ast.js').TypeName} type
 * @param {unknown} value
 * @param {import('../types.d.ts').Scope} scope
 */
export function castTo(type, value, scope) {
  const name = type.path.join('::')
  if (type.array) {
    if (!Array.isArray(value)) throw new TypeError(`no array, so not a ${name}[]`)
    return value
  }
  if (name === 'bytes' && !(value instanceof Uint8Array)) throw new TypeError('not bytes')
  const expected = memberAt(type.path, scope)
  if (typeof expected === 'function' && !(value instanceof expected)) throw new TypeError(`not a ${name}`)
  return value
}
