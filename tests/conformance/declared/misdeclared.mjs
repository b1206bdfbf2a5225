import ts from 'typescript-5.9'
import { show } from '../spec/show.mjs'

/**
 * Holds an object and all that can be reached from it against the declared types.
 *
 * @param {object} root
 * @param {ts.Type} type
 * @param {import('./declared-types.mjs').DeclaredTypes} declared
 * @param {(place: import('./declared-types.mjs').ClassPlace) => unknown} classAt
 * @returns {string[]} what is of another type than declared, or not declared; each property of a class once
 */
export function misdeclared(root, type, declared, classAt) {
  /** @type {Map<string, string>} */
  const problems = new Map()
  /** @type {Map<ts.Type, Set<object>>} */
  const visited = new Map()
  /** @type {{ readonly value: object, readonly type: ts.Type, readonly place: string }[]} */
  const open = [{ value: root, type, place: '' }]

  /**
   * @param {unknown} value
   * @param {ts.Type} expected
   * @param {string} place
   * @returns {boolean}
   */
  const fits = (value, expected, place) => {
    const { flags } = expected
    if (expected.isUnion()) return expected.types.some((member) => fits(value, member, place))
    // Only `number & {}` and `bigint & {}`: values of an enum that it does not name.
    if (expected.isIntersection())
      return expected.types.every((member) => isEmptyObject(member) || fits(value, member, place))
    if (flags & ts.TypeFlags.Unknown) return true
    if (flags & ts.TypeFlags.Undefined) return value === undefined
    if (flags & ts.TypeFlags.BooleanLiteral) return value === (declared.text(expected) === 'true')
    if (flags & ts.TypeFlags.String) return typeof value === 'string'
    if (flags & ts.TypeFlags.BigInt) return typeof value === 'bigint'
    if (flags & ts.TypeFlags.BigIntLiteral)
      return typeof value === 'bigint' && `${value}n` === declared.text(expected)
    if (expected.isNumberLiteral()) return value === expected.value
    if (flags & ts.TypeFlags.Number) return typeof value === 'number'
    if (flags & ts.TypeFlags.Object) return fitsObject(value, expected, place)
    throw new Error(`${place} has a type that no declaration of ours should have: ${declared.text(expected)}`)
  }

  /**
   * @param {unknown} value
   * @param {ts.Type} expected
   * @param {string} place
   */
  const fitsObject = (value, expected, place) => {
    const element = declared.elementOf(expected)
    if (element !== undefined)
      return Array.isArray(value) && value.every((item, index) => fits(item, element, `${place}[${index}]`))
    if (expected.symbol.name === 'Uint8Array') return value instanceof Uint8Array
    const found = declared.classOf(expected)
    const Class = found && classAt(found)
    if (typeof Class !== 'function') throw new Error(`there is no class for ${declared.text(expected)}`)
    if (typeof value !== 'object' || value === null || !(value instanceof Class)) return false
    if (found?.names.at(-1) !== 'KaitaiStruct') open.push({ value, type: expected, place })
    return true
  }

  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { value, type: expected, place } = next
    const known = visited.get(expected) ?? new Set()
    if (known.size === mostOfOneType || known.has(value) || !isGenerated(value)) continue
    visited.set(expected, known.add(value))
    for (const [name, read] of membersOf(value)) {
      const propertyType = declared.property(expected, name)
      const result = attempt(read)
      const key = `${declared.text(expected)}.${name}`
      const path = place === '' ? name : `${place}.${name}`
      if (propertyType === undefined)
        problems.set(key, `${path} is not declared in ${declared.text(expected)}`)
      else if (result !== undefined && !fits(result.value, propertyType, path))
        problems.set(
          key,
          `${path} is declared as ${declared.text(propertyType)}, found ${show(result.value)}`,
        )
    }
    for (const name of declared.dataOf(expected).keys())
      if (!(name in value))
        problems.set(`${declared.text(expected)}.${name}`, `${place}.${name} is declared only`)
  }
  return [...problems.values()]
}

/** An instance of an object can be a new one of the same type, so some trees have no end. */
const mostOfOneType = 300

/** @param {ts.Type} type */
function isEmptyObject(type) {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getProperties().length === 0
}

/** Streams, and objects of hand-written classes, are not described by a spec. */
function isGenerated(/** @type {object} */ value) {
  return '_read' in value
}

const links = ['_parent', '_root', '_io']

/**
 * What an object holds, instances included, and how to get it.
 *
 * @param {object} object
 * @returns {[string, () => unknown][]}
 */
function membersOf(object) {
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(object)))
  const instances = accessors.filter(([name, { get }]) => get !== undefined && !name.startsWith('_'))
  const fields = Object.keys(object).filter((name) => name !== '_isLe')
  return [...fields, ...instances.map(([name]) => name), ...links].map((name) => [
    name,
    () => Reflect.get(object, name),
  ])
}

/**
 * @param {() => unknown} read
 * @returns {{ value: unknown } | undefined} undefined if it throws: there is no value then, of whatever type
 */
function attempt(read) {
  try {
    return { value: read() }
  } catch {
    return undefined
  }
}
