/** @typedef {import('../types.d.ts').Scope} Scope */

/**
 * `len_body` -> `lenBody`
 *
 * @param {string} name
 */
export function lowerCamelCase(name) {
  const [first = '', ...rest] = name.split('_')
  return first + rest.map(capitalised).join('')
}

/**
 * `block_type` -> `BlockType`
 *
 * @param {string} name
 */
export function upperCamelCase(name) {
  return name.split('_').map(capitalised).join('')
}

/**
 * The class or enum that a path such as `gif::block::kind` leads to. Its first part is the id of a spec; each other part
 * is looked for in what was found so far, then in what surrounds that, as Kaitai does.
 *
 * @param {readonly string[]} path
 * @param {Scope} scope
 * @returns {unknown} undefined if the path begins with no spec of the scope
 */
export function memberAt([first = '', ...rest], scope) {
  /** @type {unknown[]} */
  let around = [scope.classes.get(first)]
  if (around[0] === undefined) return undefined
  for (const part of rest) {
    const name = upperCamelCase(part)
    const depth = around.findLastIndex((holder) => Object.hasOwn(Object(holder), name))
    if (depth === -1) throw new ReferenceError(`no type or enum ${name} in ${first}`)
    around = [...around.slice(0, depth + 1), propertyOf(around[depth], name)]
  }
  return around.at(-1)
}

/**
 * @param {readonly string[]} path
 * @param {string} member
 * @param {Scope} scope
 */
export function enumMember(path, member, scope) {
  const members = memberAt(path, scope)
  if (members === undefined) throw new ReferenceError(`no spec named ${path[0]} is imported`)
  return propertyOf(members, member.toUpperCase())
}

/**
 * @param {unknown} object
 * @param {string} name
 */
export function propertyOf(object, name) {
  const holder = typeof object === 'function' || (typeof object === 'object' && object !== null) ? object : {}
  if (!(name in holder)) throw new ReferenceError(`no property ${name}`)
  return Reflect.get(holder, name)
}

/** @param {string} word */
function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
