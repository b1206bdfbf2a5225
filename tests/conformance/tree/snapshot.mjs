import { KaitaiInput, KaitaiStruct } from 'unplugin-ksy/runtime'

/** @typedef {import('./tree.d.ts').Snapshot} Snapshot */

/**
 * Everything that can be seen of an object, as plain data: fields, parameters and instances, which are evaluated now.
 * An object that occurs again is a reference to the first place, so parents and circles do no harm.
 *
 * @param {KaitaiStruct} object
 * @returns {Snapshot}
 */
export function snapshotOf(object) {
  /** @type {Map<object, string>} */
  const places = new Map()
  let depth = 0

  /**
   * @param {unknown} value
   * @param {string} place
   * @returns {Snapshot}
   */
  const visit = (value, place) => {
    if (Array.isArray(value)) return value.map((element, index) => visit(element, `${place}[${index}]`))
    if (value instanceof Uint8Array) return value.slice()
    if (value instanceof KaitaiInput) return { kind: 'stream' }
    if (!(value instanceof KaitaiStruct)) return { kind: 'value', value }
    const first = places.get(value)
    if (first !== undefined) return { kind: 'reference', to: first }
    if (depth === mostLevels) return { kind: 'too-deep' }
    places.set(value, place)
    depth++
    const fields = propertiesOf(value).map((name) =>
      property(value, name, place === '' ? name : `${place}.${name}`),
    )
    depth--
    return { kind: 'struct', type: value.constructor, fields: new Map(fields) }
  }

  /**
   * @param {KaitaiStruct} owner
   * @param {string} name
   * @param {string} place
   * @returns {[string, Snapshot]}
   */
  const property = (owner, name, place) => {
    /** @type {unknown} */
    let value
    try {
      value = Reflect.get(owner, name)
    } catch (error) {
      return [name, { kind: 'error', name: error instanceof Error ? error.name : String(error) }]
    }
    return [name, visit(value, place)]
  }

  return visit(object, '')
}

/** An instance of an object can be another one of the same type, so some trees have no end. */
const mostLevels = 200

const links = new Set(['_io', '_parent', '_root', '_isLe', '_debug'])

/**
 * The fields of an object, in the order of its spec, then its instances, which are accessors of its class.
 *
 * @param {KaitaiStruct} object
 */
function propertiesOf(object) {
  const fields = Object.keys(object).filter((name) => !links.has(name))
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(object)))
  const instances = accessors.filter(([name, member]) => 'get' in member && !name.startsWith('_'))
  return [...fields, ...instances.map(([name]) => name)]
}
