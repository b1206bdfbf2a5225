import { KaitaiStruct, LimitError } from 'unplugin-ksy/runtime'
import { structsIn } from '../../../packages/compiler/dist/4-emit/content/structs-in.js'

/** @typedef {import('./linked-plans.mjs').LinkedPlans} LinkedPlans */

/**
 * The properties of an object that are stored in a file: its fields and its parse instances that are enabled.
 *
 * @param {object} object
 * @param {LinkedPlans} plans
 * @returns {{ name: string, isInstance: boolean }[]}
 */
export function storedProperties(object, plans) {
  const plan = plans.of(object.constructor)?.plan
  if (plan === undefined) return []
  const instances = plan.instances.filter(
    ({ kind, property }) => kind === 'parse-instance' && Reflect.get(object, `_${property}Enabled`) === true,
  )
  return [
    ...plan.fields.map(({ property }) => ({ name: property, isInstance: false })),
    ...instances.map(({ property }) => ({ name: property, isInstance: true })),
  ]
}

const mostObjects = 800
const mostLevels = 40

/** An object has more parts than a test can look at, perhaps without end. */
export class TooLarge extends Error {}

/**
 * Reads every parse instance. Those that can't be read are disabled.
 *
 * @param {object} object
 * @param {LinkedPlans} plans
 * @returns {object[]} the object and all its parts
 * @throws TooLarge
 */
export function readAll(object, plans) {
  /** @type {object[]} */
  const found = []
  /**
   * @param {unknown} value
   * @param {number} level
   */
  const visit = (value, level) => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, level)
      return
    }
    if (!(value instanceof KaitaiStruct)) return
    found.push(value)
    if (found.length > mostObjects || level > mostLevels) throw new TooLarge('too many parts')
    for (const { name, isInstance } of storedProperties(value, plans)) {
      let part
      try {
        part = Reflect.get(value, name)
      } catch (error) {
        // One without end is not looked at further.
        if (!isInstance || error instanceof LimitError) throw error
        Reflect.set(value, `_${name}Enabled`, false)
        continue
      }
      visit(part, level + 1)
    }
  }
  visit(object, 0)
  return found
}

/**
 * The data of an object as a plain one, from which another can be created.
 *
 * @param {unknown} value
 * @param {LinkedPlans} plans
 * @returns {unknown}
 */
export function plainOf(value, plans) {
  if (Array.isArray(value)) return value.map((item) => plainOf(item, plans))
  if (value instanceof Uint8Array) return value.slice()
  if (!(value instanceof KaitaiStruct)) return value
  const plan = plans.of(value.constructor)?.plan
  const entries = storedProperties(value, plans).flatMap(({ name }) => {
    const given = Reflect.get(value, name)
    // Nothing is known of opaque classes, so nobody else can create their objects.
    const part = isOpaque(value, name, plans) ? given : plainOf(given, plans)
    return part === undefined ? [] : [[name, part]]
  })
  const params = (plan?.params ?? []).map(({ property }) => [property, Reflect.get(value, property)])
  return Object.fromEntries([...params, ...entries])
}

/**
 * @param {object} object
 * @param {string} name
 * @param {LinkedPlans} plans
 */
function isOpaque(object, name, plans) {
  const content = valuePlan(object, name, plans)?.content
  return content !== undefined && structsIn(content).some((struct) => struct.opaque)
}

/**
 * @param {object} object
 * @param {string} name
 * @param {LinkedPlans} plans
 */
export function valuePlan(object, name, plans) {
  const plan = plans.of(object.constructor)?.plan
  const value = [...(plan?.fields ?? []), ...(plan?.instances ?? [])].find(
    ({ property }) => property === name,
  )
  return value?.kind === 'value-instance' ? undefined : value
}

/**
 * Whether the stored form of a part may have another length than the part has, and than another compressor would give it.
 *
 * @param {object} object
 * @param {LinkedPlans} plans
 */
export function compresses(object, plans) {
  return readAll(object, plans).some((part) => {
    const plan = plans.of(part.constructor)?.plan
    const values = [...(plan?.fields ?? []), ...(plan?.instances ?? [])]
    return values.some((value) => 'content' in value && isCompressed(value.content))
  })
}

/**
 * @param {import('./types.d.ts').Content} content
 * @returns {boolean}
 */
function isCompressed(content) {
  if (content.kind === 'switch') {
    const { cases, otherwise } = content
    return (
      cases.some((one) => isCompressed(one.content)) || (otherwise !== undefined && isCompressed(otherwise))
    )
  }
  const process = 'extent' in content ? content.extent.process : undefined
  return process?.kind === 'zlib' || process?.kind === 'custom'
}
