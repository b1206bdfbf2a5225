import { structsIn } from '../../../packages/compiler/dist/4-emit/content/structs-in.js'
import { paddingsOf } from '../../../packages/compiler/dist/4-emit/derive/paddings.js'
import { valuesOf } from '../../../packages/compiler/dist/4-emit/content/values-of.js'

/** @typedef {import('./types.d.ts').ModulePlan} ModulePlan */
/** @typedef {import('./types.d.ts').SolutionPlan} SolutionPlan */

/**
 * The properties in which a module stores what follows from other data.
 *
 * @param {ModulePlan} module
 * @returns {string[]}
 */
export function derivedNames({ classes }) {
  const values = classes.flatMap((type) => valuesOf(type))
  const paddings = classes.flatMap((type) => paddingsOf(type).map(({ property }) => property))
  const solutions = values.flatMap(({ relations, content }) => [
    ...relations.map(({ solution }) => solution),
    ...structsIn(content).flatMap(({ args }) => args.flatMap(({ solution }) => solution ?? [])),
  ])
  return [...paddings, ...solutions.flatMap(namesIn)]
}

/**
 * @param {SolutionPlan} solution
 * @returns {string[]}
 */
function namesIn(solution) {
  if (solution.kind === 'choose') return [solution.whenTrue, solution.whenFalse].flatMap(namesIn)
  if (solution.kind === 'all') return solution.solutions.flatMap(namesIn)
  return solution.kind === 'assign' ? [solution.property] : []
}

/**
 * The properties whose values are not what they were, lists by their own name. What is at a position of its own may be another
 * view of what was edited.
 *
 * @param {import('./data.mjs').Data} data
 * @param {unknown} value
 * @param {import('./linked-plans.mjs').LinkedPlans} plans
 * @param {string} [name] of the property that holds it
 * @returns {string[]}
 */
export function changedProperties(data, value, plans, name = '') {
  switch (data.kind) {
    case 'circle':
    case 'unreadable':
    case 'constant':
      return []
    case 'leaf':
      return Object.is(data.value, value) ? [] : [name]
    case 'bytes':
      return value instanceof Uint8Array && Buffer.compare(data.value, value) === 0 ? [] : [name]
    case 'list':
      return Array.isArray(value) && value.length === data.items.length
        ? data.items.flatMap((item, index) => changedProperties(item, value[index], plans, name))
        : [name]
    case 'object':
      return typeof value === 'object' && value?.constructor === data.type
        ? data.entries
            .filter(([property]) => !isInstance(data.type, property, plans))
            .flatMap(([property, part]) =>
              changedProperties(part, Reflect.get(value, property), plans, property),
            )
        : [name]
  }
}

/**
 * @param {Function} type
 * @param {string} name
 * @param {import('./linked-plans.mjs').LinkedPlans} plans
 */
function isInstance(type, name, plans) {
  return plans.of(type)?.plan.instances.some(({ property }) => property === name) === true
}
