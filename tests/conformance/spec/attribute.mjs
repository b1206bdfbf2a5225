import { KaitaiInput, KaitaiStruct } from 'unplugin-ksy/runtime'
import { lowerCamelCase, propertyOf } from './names.mjs'

/**
 * `object.name` of Kaitai's language: a field or instance of a struct, or what the language gives a built-in type.
 *
 * @param {unknown} object
 * @param {string} name
 * @returns {unknown}
 */
export function attributeOf(object, name) {
  if (object instanceof KaitaiStruct) {
    // oxlint-disable-next-line typescript/no-base-to-string -- the spec has a `to-string`
    if (name === 'to_s') return String(object)
    return propertyOf(object, name.startsWith('_') ? name : lowerCamelCase(name))
  }
  if (object instanceof KaitaiInput && (name === 'pos' || name === 'size' || name === 'eof'))
    return object[name]
  const value =
    Array.isArray(object) || object instanceof Uint8Array ? ofArray(object, name) : ofScalar(object, name)
  if (value === undefined) throw new TypeError(`\`${name}\` of ${nameOf(object)}`)
  return value
}

/**
 * @param {readonly unknown[] | Uint8Array} array
 * @param {string} name
 */
function ofArray(array, name) {
  switch (name) {
    case 'size':
    case 'length':
      return array.length
    case 'first':
      return array[0]
    case 'last':
      return array.at(-1)
    default:
      return undefined
  }
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function ofScalar(value, name) {
  if (typeof value === 'string' && name === 'length') return value.length
  if ((typeof value === 'number' || typeof value === 'bigint') && name === 'to_s') return value.toString()
  return undefined
}

/** @param {unknown} value */
function nameOf(value) {
  if (value === undefined || value === null) return 'nothing'
  return typeof value === 'object' ? value.constructor.name : `a ${typeof value}`
}
