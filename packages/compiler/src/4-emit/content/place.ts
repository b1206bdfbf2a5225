import { lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { local } from '../computation/scope.js'

/** Where a value goes: into a property, or to the end of an array. */
export interface Place {
  /** What the value is called once it is there. */
  readonly value: Code
  /** Puts a finished value there. */
  putValue(value: Code): Code
  /** Puts an object there whose fields are still to be set, through `value`. */
  putObject(object: Code): Code
  /** Says that there is no value. A property is undefined anyway, an array needs to be told. */
  putNothing(): Code
}

/** A property of `this`. */
export function propertyPlace(property: Code): Place {
  const assign = (value: Code): Code => code`${property} = ${value}`
  return { value: property, putValue: assign, putObject: assign, putNothing: () => nothing }
}

/**
 * - `unused`: nothing asks for the element after it was put into the array
 * - `constant`: what follows calls it `item`
 * - `assigned`: the same, and `item` is declared already, since only one of several branches puts it
 */
export type ElementUse = 'unused' | 'constant' | 'assigned'

/** A new last element of an array. */
export function elementPlace(array: Code, use: ElementUse): Place {
  const push = (value: Code): Code => code`${array}.push(${value})`
  const named = (value: Code): Code =>
    lines(code`${use === 'assigned' ? '' : 'const '}${local.item} = ${value}`, push(local.item))
  const putValue = use === 'unused' ? push : named
  return { value: local.item, putValue, putObject: named, putNothing: () => putValue('undefined') }
}
