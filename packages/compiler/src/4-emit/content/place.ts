import { block, lines, nothing, type Code } from '../code/code.js'
import { code } from '../code/template.js'
import { local } from '../computation/scope.js'

/** Where a value goes: into a property, or to the end of an array. */
export interface Place {
  /** What the value is called once it is there. */
  readonly value: Code
  /** Puts a finished value there. */
  putValue(value: Code): Code
  /** Puts a new object there and then runs `fill`, which sets its fields. */
  putObject(object: Code, fill: Code): Code
  /** Says that there is no value. A property is undefined anyway, an array needs to be told. */
  putNothing(): Code
}

/** A property of `this`. */
export function propertyPlace(property: Code): Place {
  const assign = (value: Code): Code => code`${property} = ${value}`
  return {
    value: property,
    putValue: assign,
    putObject: (object, fill) => lines(assign(object), fill),
    putNothing: () => nothing,
  }
}

/** How an element of an array is treated. */
export interface ElementUse {
  /**
   * - `unused`: nothing asks for the element after it was put into the array
   * - `constant`: what follows calls it `item`
   * - `assigned`: the same, and `item` is declared already, since only one of several branches puts it
   */
  readonly item: 'unused' | 'constant' | 'assigned'
  /** Whether the array must not have the element before it is complete: something may look at the array meanwhile. */
  readonly isWatched: boolean
}

/** A new last element of an array. */
export function elementPlace(array: Code, use: ElementUse): Place {
  const push = (value: Code): Code => code`${array}.push(${value})`
  const name = (value: Code): Code => code`${use.item === 'assigned' ? '' : 'const '}${local.item} = ${value}`
  const putValue = (value: Code): Code =>
    use.item === 'unused' ? push(value) : lines(name(value), push(local.item))
  return {
    value: local.item,
    putValue,
    // An object that could not be read completely is kept too, so that one can see how far reading came.
    putObject: (object, fill) =>
      use.isWatched
        ? lines(name(object), [block('try', fill), ' ', block('finally', push(local.item))])
        : lines(name(object), push(local.item), fill),
    putNothing: () => putValue('undefined'),
  }
}
