import { KaitaiStruct } from 'unplugin-ksy/runtime'
import { storedProperties, valuePlan } from './parts.mjs'

/** @typedef {import('./linked-plans.mjs').LinkedPlans} LinkedPlans */
/** @typedef {import('./types.d.ts').Content} Content */

/**
 * The data of an object at one moment.
 *
 * @typedef {{ kind: 'circle' | 'unreadable' | 'constant' } | { kind: 'leaf', value: unknown, isSingle: boolean } | { kind: 'bytes', value: Uint8Array } | { kind: 'list', items: Data[] } | { kind: 'object', type: Function, entries: [string, Data][] }} Data
 */

/**
 * @param {unknown} value
 * @param {LinkedPlans} plans
 * @param {boolean} [isSingle] whether numbers are stored with 32 bits
 * @param {readonly object[]} [within] what it is a part of
 * @returns {Data}
 */
export function dataOf(value, plans, isSingle = false, within = []) {
  if (typeof value === 'object' && value !== null && within.includes(value)) return { kind: 'circle' }
  if (Array.isArray(value)) {
    const items = Array.from(value, (item) => dataOf(item, plans, isSingle, [...within, value]))
    return { kind: 'list', items }
  }
  if (value instanceof Uint8Array) return { kind: 'bytes', value: value.slice() }
  if (!(value instanceof KaitaiStruct)) return { kind: 'leaf', value, isSingle }
  /**
   * @param {object} owner
   * @param {string} name
   * @param {boolean} single
   * @returns {Data}
   */
  const partOf = (owner, name, single) => {
    let part
    try {
      part = Reflect.get(owner, name)
    } catch {
      return { kind: 'unreadable' }
    }
    if ((part === undefined || part === null) && isConstant(owner, name, plans)) return { kind: 'constant' }
    return dataOf(part, plans, single, [...within, owner])
  }
  const entries = storedProperties(value, plans).map(({ name }) => {
    const single = isSingleFloat(value, name, plans)
    return /** @type {[string, Data]} */ ([name, partOf(value, name, single)])
  })
  return { kind: 'object', type: value.constructor, entries }
}

/**
 * Where a value is not what it was, and how.
 *
 * @param {Data} data
 * @param {unknown} value
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function differenceFrom(data, value, path = '') {
  switch (data.kind) {
    case 'circle':
      return `${path} was a part of itself`
    case 'unreadable':
    case 'constant':
      return undefined
    case 'leaf':
      return isSame(data, value) ? undefined : change(path, data.value, value)
    case 'bytes':
      if (value instanceof Uint8Array && Buffer.compare(data.value, value) === 0) return undefined
      return change(path, data.value, value)
    case 'list':
      if (!Array.isArray(value)) return change(path, [], value)
      if (value.length !== data.items.length)
        return `${path} had ${data.items.length} elements, now has ${value.length}`
      return first(data.items.entries(), ([index, item]) =>
        differenceFrom(item, value[index], `${path}[${index}]`),
      )
    case 'object':
      if (typeof value !== 'object' || value?.constructor !== data.type) return change(path, data.type, value)
      return first(data.entries, ([name, part]) => {
        if (part.kind === 'unreadable') return undefined
        const here = path === '' ? name : `${path}.${name}`
        let found
        try {
          found = Reflect.get(value, name)
        } catch {
          return `${here} can't be read any more`
        }
        return differenceFrom(part, found, here)
      })
  }
}

/**
 * @param {Extract<Data, { kind: 'leaf' }>} leaf
 * @param {unknown} value
 */
function isSame({ value: before, isSingle }, value) {
  if (Object.is(before, value)) return true
  return isSingle && typeof before === 'number' && Object.is(Math.fround(before), value)
}

/**
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T) => string | undefined} check
 */
function first(items, check) {
  for (const item of items) {
    const found = check(item)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * @param {string} path
 * @param {unknown} before
 * @param {unknown} after
 */
function change(path, before, after) {
  return `${path} was ${show(before)}, now is ${show(after)}`
}

/** @param {unknown} value */
export function show(value) {
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('hex')}`
  if (typeof value === 'function') return `class ${value.name}`
  if (typeof value === 'object' && value !== null)
    return `${value.constructor?.name} {${Object.keys(value).join()}}`
  if (typeof value === 'bigint') return `${value}n`
  return typeof value === 'string' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value)
}

/**
 * @param {object} object
 * @param {string} name
 * @param {LinkedPlans} plans
 */
function isSingleFloat(object, name, plans) {
  const value = valuePlan(object, name, plans)
  return value !== undefined && hasSingleFloat(value.content)
}

/**
 * Whether a value need not be set.
 *
 * @param {object} object
 * @param {string} name
 * @param {LinkedPlans} plans
 */
function isConstant(object, name, plans) {
  return valuePlan(object, name, plans)?.constant !== undefined
}

/**
 * @param {Content} content
 * @returns {boolean}
 */
function hasSingleFloat(content) {
  if (content.kind === 'float') return content.width === 4
  if (content.kind !== 'switch') return false
  return (
    content.cases.some((one) => hasSingleFloat(one.content)) ||
    (content.otherwise !== undefined && hasSingleFloat(content.otherwise))
  )
}
