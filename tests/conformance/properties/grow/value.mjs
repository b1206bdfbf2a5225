import { evaluate } from '../evaluate.mjs'
import { growContent } from './content.mjs'
import { DeadEnd } from './dead-end.mjs'
import { keep, settle } from './settle.mjs'

/** @typedef {import('./growth.mjs').Growth} Growth */
/** @typedef {import('./draft.mjs').Region} Region */
/** @typedef {import('../linked-plans.mjs').LinkedClass} LinkedClass */
/** @typedef {import('../types.d.ts').ValuePlan} ValuePlan */

/**
 * Where a value goes and what is known of it.
 *
 * @typedef {object} Spot
 * @property {object} object that has the property
 * @property {LinkedClass} linked the class of that
 * @property {ValuePlan} value
 * @property {Region} region
 * @property {object} holder of the value: the object, or the array
 * @property {string | number} key
 * @property {import('../evaluate.mjs').Scope} scope
 * @property {Growth} growth
 */

/**
 * @param {ValuePlan} value
 * @param {object} object
 * @param {LinkedClass} linked
 * @param {Region} region
 * @param {Growth} growth
 */
export function growValue(value, object, linked, region, growth) {
  /** @type {import('../evaluate.mjs').Scope} */
  const scope = { self: object }
  if (value.condition !== undefined && !evaluate(value.condition, scope)) return
  /** @type {Spot} */
  const spot = { object, linked, value, region, holder: object, key: value.property, scope, growth }
  if (value.repeat === undefined) {
    grow(spot)
    return
  }
  /** @type {unknown[]} */
  const list = []
  Reflect.set(object, value.property, list)
  for (const index of indices(value.repeat, list, spot)) {
    grow({ ...spot, holder: list, key: index, scope: { ...scope, index } })
  }
}

/** @param {Spot} spot */
function grow(spot) {
  const { value, holder, key, scope, growth } = spot
  const grown = growContent(value.content, spot)
  if (grown === undefined && value.repeat === undefined) return
  Reflect.set(holder, key, grown)
  if (growth.storedAt(holder, key) === undefined) return
  for (const valid of value.valid) {
    if (valid.kind === 'expression' && !evaluate(valid.condition, { ...scope, item: grown }))
      throw new DeadEnd('not valid')
  }
}

const mostElements = 24
const mostFixedElements = 1024

/**
 * @param {NonNullable<ValuePlan['repeat']>} repeat
 * @param {readonly unknown[]} list
 * @param {Spot} spot
 */
function* indices(repeat, list, { scope, region, value, growth }) {
  const { random, dictionary, goal } = growth
  const some = random.integer(0, 3) + (goal !== undefined && dictionary.leadsTo(value.content, goal) ? 1 : 0)
  switch (repeat.kind) {
    case 'expr': {
      let count = evaluate(repeat.count, scope)
      if (count > 4 && settle(repeat.count, scope, some, growth)) count = some
      keep(repeat.count, scope, growth)
      const isFixed = repeat.count.kind === 'literal'
      if (!(count <= (isFixed ? mostFixedElements : mostElements))) throw new DeadEnd('too many')
      for (let index = 0; index < count; index++) yield index
      return
    }
    case 'eos':
      if (region.isOpen) {
        for (let index = 0; index < some; index++) yield index
        if (region.isOpen) region.close(region.position)
      } else {
        for (let index = 0; !region.input.eof; index++) {
          if (index === mostElements) throw new DeadEnd('too many')
          yield index
        }
      }
      return
    case 'until':
      for (let index = 0; index < mostElements; index++) {
        yield index
        if (evaluate(repeat.condition, { ...scope, item: list[index], index })) return
      }
      throw new DeadEnd('no end')
  }
}
